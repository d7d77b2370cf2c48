package io.fichario.crm.inmemory.command;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.KeySpec;
import io.fichario.crm.record.Mask;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Scalar;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.Flow;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A record as a host would make one: a visit with a code, a place, a secret, a status and the visit before. */
record Visit(
        VisitId id,
        Stamp stamp,
        String code,
        String place,
        String secret,
        Status status,
        String owner,
        List<String> departments,
        Optional<VisitId> before)
        implements CrmRecord {

    enum Status {
        PLANNED,
        DONE,
        BILLED
    }

    static final Field<Visit, String> PLACE = Field.one("place", Scalar.text(), Visit::place);
    static final Field<Visit, String> SECRET = Field.one("secret", Scalar.text(), Visit::secret);
    static final Field<Visit, Status> STATUS = Field.one("status", Scalar.name(), Visit::status);
    static final Field<Visit, String> OWNER = Field.one("owner", Scalar.text(), Visit::owner);
    static final Field<Visit, String> DEPARTMENT = Field.many("department", Scalar.text(), Visit::departments);
    static final Field<Visit, VisitId> BEFORE = Field.optional("before", Scalar.id(), Visit::before);
    static final KeySpec<Visit> CODE = KeySpec.unique("code", visit -> List.of(visit.code()));

    static final RecordType<Visit> TYPE = RecordType.of("visit", Visit.class, VisitId::new, Visit::withStamp)
            .fields(PLACE, SECRET, STATUS, OWNER, DEPARTMENT, BEFORE)
            .keys(CODE)
            .masks(Mask.of("secret", "", Visit::secret, Visit::withSecret))
            .status(STATUS)
            .owner(OWNER)
            .departments(DEPARTMENT)
            .succession(Visit::succession)
            .build();

    static final Flow FLOW = Flow.of("visit", Status.PLANNED)
            .with("finish", Status.DONE, Status.PLANNED)
            .with("bill", Status.BILLED, Status.DONE);

    Visit {
        if (place.isBlank()) {
            throw new InvalidValueException("place", "text.blank");
        }
    }

    static Visit planned(String code) {
        return new Visit(
                new VisitId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))),
                Stamp.unsaved(TenantId.DEFAULT),
                code,
                "Recife",
                "keep it",
                Status.PLANNED,
                "ana",
                List.of("sales"),
                Optional.empty());
    }

    private static List<Fault> succession(Visit before, Visit after) {
        return before.code().equals(after.code()) ? List.of() : List.of(Fault.of("code", "succession.governed"));
    }

    Visit withStamp(Stamp next) {
        return new Visit(id, next, code, place, secret, status, owner, departments, before);
    }

    Visit withId(VisitId next) {
        return new Visit(next, stamp, code, place, secret, status, owner, departments, before);
    }

    Visit withCode(String next) {
        return new Visit(id, stamp, next, place, secret, status, owner, departments, before);
    }

    Visit withPlace(String next) {
        return new Visit(id, stamp, code, next, secret, status, owner, departments, before);
    }

    Visit withSecret(String next) {
        return new Visit(id, stamp, code, place, next, status, owner, departments, before);
    }

    Visit withStatus(Status next) {
        return new Visit(id, stamp, code, place, secret, next, owner, departments, before);
    }

    Visit ownedBy(String next, String... by) {
        return new Visit(id, stamp, code, place, secret, status, next, List.of(by), before);
    }

    Visit following(VisitId next) {
        return new Visit(id, stamp, code, place, secret, status, owner, departments, Optional.of(next));
    }
}
