/**
 * Measures the stores side by side with hand-written JDBC and with Hibernate ORM; begins in
 * {@link io.fichario.samples.benchmarks.Benchmarks}.
 */
@NullMarked
package io.fichario.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
