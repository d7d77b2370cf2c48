/** What cannot be gone round through the doors: invariants, built-in rules and locks. */
@NullMarked
package io.fichario.crm.inmemory.guard;

import org.jspecify.annotations.NullMarked;
