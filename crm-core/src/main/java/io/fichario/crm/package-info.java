/**
 * A CRM that is just a dependency; begin with {@link io.fichario.crm.Crm#builder} over a store, then {@link
 * io.fichario.crm.Crm#as} an actor.
 */
@NullMarked
package io.fichario.crm;

import org.jspecify.annotations.NullMarked;
