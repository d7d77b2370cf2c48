/** The door to orders over a store. */
@NullMarked
package io.fichario.crm.inmemory.order;

import org.jspecify.annotations.NullMarked;
