/**
 * The way of a command, written once: shape, access, load, decide, judge, append, tell; begin with {@link
 * io.fichario.crm.command.Commands}. {@link io.fichario.crm.command.Records} is the door for types that a host
 * registers.
 */
@NullMarked
package io.fichario.crm.command;

import org.jspecify.annotations.NullMarked;
