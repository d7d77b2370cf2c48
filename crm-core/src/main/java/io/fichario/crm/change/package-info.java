/** What was changed, by whom, when and why; begin with {@link io.fichario.crm.change.Change}. */
@NullMarked
package io.fichario.crm.change;

import org.jspecify.annotations.NullMarked;
