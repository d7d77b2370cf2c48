package io.fichario.crm.jdbc;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Key;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Ref;
import io.fichario.crm.record.TenantId;
import java.util.Collection;

/**
 * Finds records of one tenant: {@code m} is their row in the table of their type, {@code c} the change that made them
 * what they are, which holds the whole record.
 */
final class RecordSql {
    private final Names names;
    private final Types types;
    private final TenantId tenant;
    private String newest = "";

    RecordSql(Names names, Types types, TenantId tenant) {
        this.names = names;
        this.types = types;
        this.tenant = tenant;
    }

    Names names() {
        return names;
    }

    /** Makes what is read from now on show the newest rows, where the transaction of a host would show older ones. */
    void readNewest(Dialect dialect) {
        newest = dialect.readingNewest();
    }

    /** What stands at the end of every select. */
    String end() {
        return newest;
    }

    TenantId tenant() {
        return tenant;
    }

    <R extends CrmRecord> Mapping<R> mapping(RecordType<R> type) {
        return types.mapping(type);
    }

    /** The document of a record that is found by what is added behind it. */
    Sql document(Mapping<?> mapping) {
        return anyDocument(mapping).add(living("m", mapping));
    }

    private Sql anyDocument(Mapping<?> mapping) {
        return new Sql("SELECT c.schema_version, c.document FROM ")
                .add(names.of(mapping.main()))
                .add(" m JOIN ")
                .add(change("c", "m", mapping))
                .add(" WHERE ");
    }

    /** Joins the newest change of the record in another table. */
    Sql change(String alias, String record, Mapping<?> mapping) {
        return new Sql(names.of("change"))
                .add(" " + alias + " ON " + alias + ".tenant = " + record + ".tenant AND " + alias + ".record_type = ")
                .param(Kind.TEXT, mapping.type().name())
                .add(" AND " + alias + ".record_id = " + record + ".id AND " + alias + ".version = " + record
                        + ".version");
    }

    /** The rows of the records that are there. */
    Sql living(String alias, Mapping<?> mapping) {
        return scope(alias, mapping.main()).add(" AND NOT " + alias + ".deleted");
    }

    /** The rows of the tenant, and of the type where types share a table. */
    Sql scope(String alias, Table<?> table) {
        Sql sql = new Sql(alias + ".tenant = ").param(Kind.TEXT, tenant.text());
        table.type()
                .ifPresent(type -> sql.add(" AND " + alias + ".record_type = ").param(Kind.TEXT, type));
        return sql;
    }

    Sql byId(RecordId<?> id) {
        return document(mapping(id.type()))
                .add(" AND m.id = ")
                .param(Kind.ID, id.uuid())
                .add(newest);
    }

    Sql byRef(Ref<?> ref) {
        return document(mapping(ref.type())).add(" AND m.id = ").add(idOf(ref)).add(newest);
    }

    Sql byIds(Mapping<?> mapping, Collection<?> uuids, Dialect dialect) {
        return dialect.looksUpWholeKeys()
                ? anyDocument(mapping).add(among(mapping.main(), uuids)).add(newest)
                : document(mapping).add(" AND m.id IN ").list(Kind.ID, uuids).add(newest);
    }

    /** Whole keys alone: beside a condition on a part of the key, they would not be looked up. */
    private Sql among(Table<?> main, Collection<?> uuids) {
        Sql keys = new Sql();
        uuids.forEach(uuid -> {
            keys.add(keys.isEmpty() ? "(" : ", (").param(Kind.TEXT, tenant.text());
            main.type().ifPresent(type -> keys.add(", ").param(Kind.TEXT, type));
            keys.add(", ").param(Kind.ID, uuid).add(")");
        });
        String columns = main.type().isPresent() ? "m.tenant, m.record_type, m.id" : "m.tenant, m.id";
        return new Sql("(" + columns + ") IN (").add(keys).add(") AND NOT m.deleted");
    }

    /** The records are found first, so that no database begins with the log. */
    Sql byKey(Key<?> key) {
        Mapping<?> mapping = mapping(key.type());
        return new Sql("SELECT c.schema_version, c.document FROM (SELECT m.tenant, m.id, m.version FROM ")
                .add(having(mapping, key))
                .add(" WHERE ")
                .add(living("m", mapping))
                .add(itself(mapping, key))
                .add(newest + ") p JOIN ")
                .add(change("c", "p", mapping))
                .add(" ORDER BY p.id" + newest);
    }

    Sql holder(Key<?> key) {
        Mapping<?> mapping = mapping(key.type());
        return new Sql("SELECT m.id, m.deleted FROM ")
                .add(having(mapping, key))
                .add(" WHERE ")
                .add(scope("m", mapping.main()))
                .add(itself(mapping, key))
                .add(newest);
    }

    /** The records that a key in another table leads to where it may repeat, or all of them. */
    private Sql having(Mapping<?> mapping, Key<?> key) {
        String main = names.of(mapping.main()) + " m";
        return mapping.place(key.spec()).isMain() || key.spec().isUnique()
                ? new Sql(main)
                : new Sql("(SELECT DISTINCT").add(owner(mapping, key)).add(") k JOIN " + main + " ON m.id = k.id");
    }

    /** What tells the record of a key that stands in its own row, or does not repeat. */
    private Sql itself(Mapping<?> mapping, Key<?> key) {
        Place place = mapping.place(key.spec());
        if (place.isMain()) {
            return is("m", place, key);
        }
        return key.spec().isUnique()
                ? new Sql(" AND m.id = (SELECT").add(owner(mapping, key)).add(")")
                : new Sql();
    }

    private Sql owner(Mapping<?> mapping, Key<?> key) {
        Place place = mapping.place(key.spec());
        return new Sql(" x." + place.table().owner().name() + " AS id FROM ")
                .add(rows("x", place))
                .add(is("x", place, key))
                .add(newest);
    }

    private static Sql is(String row, Place place, Key<?> key) {
        return new Sql(" AND " + row + "." + place.column().name() + " = ")
                .param(place.column().kind(), place.form().apply(key.value()));
    }

    /** The rows of a table in which a place stands. */
    Sql rows(String alias, Place place) {
        Sql sql = new Sql(names.of(place.table())).add(" " + alias + " WHERE ").add(scope(alias, place.table()));
        place.fixed()
                .forEach(fixed -> sql.add(" AND " + alias + "." + fixed.column().name() + " = ")
                        .param(fixed.column().kind(), fixed.value()));
        return sql;
    }

    /** The id that a reference leads to, without a row or with null when it leads nowhere. */
    Sql idOf(Ref<?> ref) {
        return ref instanceof Ref.ById<?> direct
                ? new Sql().param(Kind.ID, direct.id().uuid())
                : throughField((Ref.ByField<?, ?>) ref);
    }

    private <S extends CrmRecord> Sql throughField(Ref.ByField<S, ?> ref) {
        Mapping<S> mapping = mapping(ref.source().type());
        Place place = mapping.place(ref.field());
        Sql source = new Sql(names.of(mapping.main()))
                .add(" s WHERE ")
                .add(scope("s", mapping.main()))
                .add(" AND NOT s.deleted AND s.id = ")
                .add(idOf(ref.source()));
        if (place.isMain()) {
            return new Sql("(SELECT s." + place.column().name() + " FROM ")
                    .add(source)
                    .add(newest + ")");
        }
        return new Sql("(SELECT x." + place.column().name() + " FROM ")
                .add(rows("x", place))
                .add(" AND x." + place.table().owner().name() + " = (SELECT s.id FROM ")
                .add(source)
                .add(newest + ")" + newest + ")");
    }

    /**
     * Locks the record that a reference leads to, and answers its id.
     *
     * @param more what else is to be answered
     */
    Sql lock(Ref<?> ref, Dialect dialect, String more) {
        Mapping<?> mapping = mapping(ref.type());
        return new Sql("SELECT m.id" + more + " FROM ")
                .add(names.of(mapping.main()))
                .add(" m WHERE ")
                .add(scope("m", mapping.main()))
                .add(" AND m.id = ")
                .add(idOf(ref))
                .add(dialect.locking());
    }
}
