/** The embedded file, from its making to its loss; begin with {@link EmbeddedFileTest}. */
@NullMarked
package io.fichario.crm.jdbc.embedded;

import org.jspecify.annotations.NullMarked;
