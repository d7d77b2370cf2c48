package io.fichario.samples.benchmarks;

import java.sql.SQLException;
import java.util.List;

/** One of the ways in which the same work is done. Safe for use by several threads. */
interface Contender extends AutoCloseable {
    String name();

    /** Returns the parts of a task, in order; only running them is measured. */
    List<Step> steps(Task task);

    @Override
    void close();

    /** A part of a task. */
    @FunctionalInterface
    interface Step {
        /** Does it and returns something of the result, so that nothing is left out. */
        Object run() throws SQLException;
    }
}
