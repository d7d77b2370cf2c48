/** Everything public that takes input, given what no form and no program should ever send. */
@NullMarked
package io.fichario.crm.inmemory.hostile;

import org.jspecify.annotations.NullMarked;
