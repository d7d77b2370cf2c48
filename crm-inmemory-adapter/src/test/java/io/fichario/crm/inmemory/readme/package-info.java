/** The code of the README, compiled and run. */
@NullMarked
package io.fichario.crm.inmemory.readme;

import org.jspecify.annotations.NullMarked;
