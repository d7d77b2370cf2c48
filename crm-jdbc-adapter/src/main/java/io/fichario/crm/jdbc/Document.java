package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A whole record as the log keeps it.
 *
 * @param schema the form in which it was written
 * @param text the document
 */
record Document(int schema, String text) {

    /** Reads the columns {@code schema_version} and {@code document}. */
    static Document of(ResultSet row) throws SQLException {
        return new Document(row.getInt(1), row.getString(2));
    }

    <R extends CrmRecord> R read(RecordType<R> type) {
        return type.codec().read(text, schema);
    }
}
