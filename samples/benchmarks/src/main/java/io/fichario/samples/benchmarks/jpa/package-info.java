/**
 * The same work by Hibernate ORM over entities, as it is usually done and well set up; begins in
 * {@link io.fichario.samples.benchmarks.jpa.JpaCompany}.
 */
@NullMarked
package io.fichario.samples.benchmarks.jpa;

import org.jspecify.annotations.NullMarked;
