/**
 * Where people and companies are reached by post, country by country; begin with {@link
 * io.fichario.crm.address.PostalAddress} and {@link io.fichario.crm.address.AddressBook}.
 */
@NullMarked
package io.fichario.crm.address;

import org.jspecify.annotations.NullMarked;
