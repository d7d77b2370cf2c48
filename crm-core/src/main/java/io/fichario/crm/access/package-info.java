/**
 * Who asks, and what they may do and see; begin with {@link io.fichario.crm.access.Actor} and the port {@link
 * io.fichario.crm.access.AccessPolicy}.
 */
@NullMarked
package io.fichario.crm.access;

import org.jspecify.annotations.NullMarked;
