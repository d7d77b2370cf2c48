/** The door for contacts over the in-memory store. */
@NullMarked
package io.fichario.crm.inmemory.contact;

import org.jspecify.annotations.NullMarked;
