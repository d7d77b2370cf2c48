package io.fichario.crm.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the row at which a result stands. */
@FunctionalInterface
interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
}
