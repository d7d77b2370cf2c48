package io.fichario.crm.jdbc;

import java.sql.SQLException;
import java.util.List;

/** The way in which the steps of a transaction are sent. */
interface Line {

    /**
     * Sends steps in their order.
     *
     * @throws NoRowException if a guarded step changed no row
     * @throws SQLException if the database refuses a step
     */
    void send(List<? extends Step> steps) throws SQLException;
}
