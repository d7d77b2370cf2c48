/** Tests of the door to activities over the store in memory. */
@NullMarked
package io.fichario.crm.inmemory.activity;

import org.jspecify.annotations.NullMarked;
