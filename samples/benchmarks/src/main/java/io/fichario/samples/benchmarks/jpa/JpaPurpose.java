package io.fichario.samples.benchmarks.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What an address is used for. */
@Embeddable
record JpaPurpose(@Column(nullable = false) String purpose, boolean preferred) {}
