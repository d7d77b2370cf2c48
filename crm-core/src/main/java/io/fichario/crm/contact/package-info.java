/**
 * The people and organisations a company deals with, how they are reached and what they agreed to; begin with {@link
 * io.fichario.crm.contact.Contact}.
 */
@NullMarked
package io.fichario.crm.contact;

import org.jspecify.annotations.NullMarked;
