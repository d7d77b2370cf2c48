package io.fichario.crm.jdbc;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The texts of inserts. */
final class Inserts {
    private Inserts() {}

    /** Returns the text up to the values. */
    static String head(Step.Insert insert) {
        StringBuilder text =
                new StringBuilder("INSERT INTO ").append(insert.table()).append(" (");
        String separator = "";
        for (Column column : insert.columns()) {
            text.append(separator).append(column.name());
            separator = ", ";
        }
        return text.append(") VALUES ").toString();
    }

    /** Returns a row of values to be bound. */
    static String row(List<Column> columns) {
        return "(" + "?, ".repeat(columns.size() - 1) + "?)";
    }

    static String text(Step.Insert insert, int rows) {
        String row = row(insert.columns());
        return head(insert) + (row + ", ").repeat(rows - 1) + row;
    }

    static Sql sql(Step.Insert insert) {
        Sql sql = new Sql(head(insert));
        String separator = "(";
        for (List<@Nullable Object> row : insert.rows()) {
            for (int i = 0; i < row.size(); i++) {
                sql.add(separator).param(insert.columns().get(i).kind(), row.get(i));
                separator = ", ";
            }
            sql.add(")");
            separator = ", (";
        }
        return sql;
    }
}
