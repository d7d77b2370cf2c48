/**
 * Where records and changes are kept: the one port that a persistence adapter implements; begin with {@link
 * io.fichario.crm.store.CrmStore}.
 */
@NullMarked
package io.fichario.crm.store;

import org.jspecify.annotations.NullMarked;
