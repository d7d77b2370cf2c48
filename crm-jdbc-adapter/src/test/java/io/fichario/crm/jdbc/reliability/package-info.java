/**
 * Whether records outlast what goes wrong: killed processes, failing drivers, many writers, hosts that roll back. Begin
 * with {@link io.fichario.crm.jdbc.reliability.Dealer}, which gives the random commands of most tests here; {@link
 * io.fichario.crm.jdbc.reliability.Scale} says how many.
 */
@NullMarked
package io.fichario.crm.jdbc.reliability;

import org.jspecify.annotations.NullMarked;
