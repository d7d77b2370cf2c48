package io.fichario.crm.jdbc;

import io.fichario.crm.access.Department;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.ExternalId;
import java.util.Set;
import java.util.function.Function;

/** Tables of the same form that several types of records have. */
final class SharedTables {
    private SharedTables() {}

    static <R extends CrmRecord> Table<R> departments(String type, Function<R, Set<Department>> departments) {
        return Table.<R, Department>each(type + "_department", type + "_id", departments)
                .key("department", Kind.TEXT, Department::text)
                .build();
    }

    static <R extends CrmRecord> Table<R> externalIds(String type, Function<R, Set<ExternalId>> externalIds) {
        return Table.<R, ExternalId>each(type + "_external_id", type + "_id", externalIds)
                .key("text", Kind.TEXT, ExternalId::text)
                .column("system", Kind.TEXT, ExternalId::system)
                .build();
    }
}
