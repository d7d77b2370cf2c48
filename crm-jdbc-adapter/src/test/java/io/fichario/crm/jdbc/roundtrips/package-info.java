/** How often a command waits for the database, counted on the socket; begin with {@link RoundTripsTest}. */
@NullMarked
package io.fichario.crm.jdbc.roundtrips;

import org.jspecify.annotations.NullMarked;
