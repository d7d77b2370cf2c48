/** The way of a command over the in-memory store, tried with a type of record as a host would make it. */
@NullMarked
package io.fichario.crm.inmemory.command;

import org.jspecify.annotations.NullMarked;
