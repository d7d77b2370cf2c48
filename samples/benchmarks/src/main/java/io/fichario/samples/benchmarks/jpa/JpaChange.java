package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** A change of a record, with the whole record after it. */
@Entity
@Table(name = "crm_change")
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaChange {
    @EmbeddedId
    Key key;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    UUID commandId;

    int ordinal;

    @Column(nullable = false)
    String actor;

    @Column(nullable = false)
    String departments;

    @Column(nullable = false)
    String operation;

    @Column(nullable = false)
    String action;

    @Column(nullable = false)
    String rules;

    @Column(nullable = false)
    Instant recordedAt;

    int schemaVersion;

    @Column(nullable = false)
    @ColumnTransformer(write = "?::json")
    String document;

    protected JpaChange() {}

    /** The key. */
    @Embeddable
    record Key(String tenant, String recordType, UUID recordId, long version) implements Serializable {}

    /**
     * What led to a change.
     *
     * @param command the command
     * @param ordinal which change of it this is
     */
    record Cause(UUID command, int ordinal, String operation, String action) {}

    static <R extends CrmRecord> JpaChange of(RecordType<R> type, R record, Cause cause) {
        JpaChange made = new JpaChange();
        made.key = new Key(
                JpaKey.TENANT, type.name(), record.id().uuid(), record.version().number());
        made.kind = made.key.version() == 1 ? "CREATED" : "UPDATED";
        made.commandId = cause.command();
        made.ordinal = cause.ordinal();
        made.actor = "ana";
        made.departments = "sales";
        made.operation = cause.operation();
        made.action = cause.action();
        made.rules = "address.postal/1\nphone.valid/1";
        made.recordedAt = Instant.now();
        made.schemaVersion = type.codec().schema();
        made.document = type.codec().write(record);
        return made;
    }
}
