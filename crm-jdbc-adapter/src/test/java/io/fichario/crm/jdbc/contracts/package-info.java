/** Every database and every way to it under the contract of a store; begin with {@link OverDatabase}. */
@NullMarked
package io.fichario.crm.jdbc.contracts;

import org.jspecify.annotations.NullMarked;
