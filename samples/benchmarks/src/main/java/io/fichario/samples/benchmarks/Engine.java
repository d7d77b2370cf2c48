package io.fichario.samples.benchmarks;

/** The databases for which statements are written by hand. */
enum Engine {
    POSTGRESQL,
    SQLITE
}
