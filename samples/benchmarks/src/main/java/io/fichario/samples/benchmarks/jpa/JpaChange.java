package io.fichario.samples.benchmarks.jpa;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A change of a record, with the whole record after it. */
@Entity
@Table(
        name = "jpa_change",
        indexes = {
            @Index(name = "jpa_change_of_record", columnList = "tenant, recordType, recordId, version", unique = true),
            @Index(name = "jpa_change_of_command", columnList = "tenant, commandId")
        })
@SuppressWarnings("NullAway.Init") // Hibernate fills what it made
class JpaChange {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "jpa_change_seq")
    @SequenceGenerator(name = "jpa_change_seq", sequenceName = "jpa_change_seq", allocationSize = 50)
    @Nullable
    Long seq;

    @Column(nullable = false)
    String tenant;

    @Column(nullable = false)
    String recordType;

    @Column(nullable = false)
    UUID recordId;

    long version;

    @Column(nullable = false)
    String kind;

    @Column(nullable = false)
    UUID commandId;

    @Column(nullable = false)
    String actor;

    @Column(nullable = false)
    String departments;

    @Column(nullable = false)
    String operation;

    @Column(nullable = false)
    Instant recordedAt;

    int schemaVersion;

    @Column(nullable = false, columnDefinition = "json")
    @ColumnTransformer(write = "?::json")
    String document;

    protected JpaChange() {}

    static <R extends CrmRecord> JpaChange of(RecordType<R> type, R record, String operation, UUID command) {
        JpaChange made = new JpaChange();
        made.tenant = "default";
        made.recordType = type.name();
        made.recordId = record.id().uuid();
        made.version = record.version().number();
        made.kind = made.version == 1 ? "CREATED" : "UPDATED";
        made.commandId = command;
        made.actor = "ana";
        made.departments = "sales";
        made.operation = operation;
        made.recordedAt = Instant.now();
        made.schemaVersion = type.codec().schema();
        made.document = type.codec().write(record);
        return made;
    }
}
