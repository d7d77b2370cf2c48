/** Keeps records and changes in memory, with transactions and snapshots; begin with {@link io.fichario.crm.inmemory.InMemoryStore}. */
@NullMarked
package io.fichario.crm.inmemory;

import org.jspecify.annotations.NullMarked;
