package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.store.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The types of record that this store has met, each with its tables; those of the library are known from the start. */
final class Types {
    private final Map<String, Mapping<?>> mappings = new ConcurrentHashMap<>();

    Types(Dialect dialect, Collection<RecordType<?>> ofHost) {
        add(ContactTables.mapping());
        add(OrderTables.mapping(dialect));
        add(ShipmentTables.mapping());
        add(InteractionTables.mapping());
        add(FollowUpTables.mapping());
        ofHost.forEach(this::mapping);
    }

    private void add(Mapping<?> mapping) {
        mappings.put(mapping.type().name(), mapping);
    }

    /** Returns where records of a type stand; a type that was not met yet is one of the host. */
    @SuppressWarnings("unchecked") // equal types have the same class of records
    <R extends CrmRecord> Mapping<R> mapping(RecordType<R> type) {
        Mapping<?> known = mappings.get(type.name());
        if (known == null) {
            known = mappings.computeIfAbsent(type.name(), name -> DocumentTables.mapping(type));
        }
        if (!known.type().equals(type)) {
            throw new StoreException("There are two types of the name " + type.name() + ", one of "
                    + known.type().javaType().getName() + " and one of "
                    + type.javaType().getName());
        }
        return (Mapping<R>) known;
    }

    /** Returns the type of that name. */
    RecordType<?> named(String name) {
        Mapping<?> known = mappings.get(name);
        if (known == null) {
            throw new StoreException("The store holds records of the type " + name
                    + ", which nobody told it of; name the type when the store is built");
        }
        return known.type();
    }

    /** Returns all tables of records, what refers to others before what it refers to. */
    List<String> tables() {
        List<String> tables = new ArrayList<>();
        for (String last : List.of("follow-up", "interaction", "shipment", "order", "contact")) {
            addTables(tables, mappings.get(last));
        }
        tables.addAll(List.of("document_value", "document_key", "document"));
        return tables;
    }

    private static void addTables(List<String> tables, @Nullable Mapping<?> mapping) {
        if (mapping != null) {
            mapping.children().forEach(table -> tables.add(table.name()));
            tables.add(mapping.main().name());
        }
    }
}
