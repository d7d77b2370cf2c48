/**
 * Replays the orders of a trading company from CSV files through the doors of the CRM and prints what they come to;
 * begins in {@link io.fichario.samples.quickstart.Quickstart}.
 */
@NullMarked
package io.fichario.samples.quickstart;

import org.jspecify.annotations.NullMarked;
