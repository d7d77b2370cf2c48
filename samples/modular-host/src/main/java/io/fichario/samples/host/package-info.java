/** A host that registers a type of record of its own; begin at {@link io.fichario.samples.host.ModularHost}. */
@NullMarked
package io.fichario.samples.host;

import org.jspecify.annotations.NullMarked;
