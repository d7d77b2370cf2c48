package io.fichario.crm.jdbc.statements;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.FollowUpId;
import io.fichario.crm.activity.FollowUpOrigin;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.InteractionId;
import io.fichario.crm.activity.InteractionKind;
import io.fichario.crm.contract.Note;
import io.fichario.crm.contract.NoteId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Stamp;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Records with rows in every table. Those of the same number have the same ids in every tenant, and their parts the same
 * keys; what else they say is of their tenant.
 *
 * @param tenant whose records these are
 * @param other whether they say the other of two things, where a word will not do
 */
record Rich(TenantId tenant, boolean other) {
    static final String SHARED = "shared";

    /** How many records there are of each type. */
    static final int EACH = 6;

    private static final int DELETED = 3;

    static UUID uuid(int type, int number) {
        return new UUID(0x0190_0000_0000_7000L, Long.MIN_VALUE | (long) type << 16 | number);
    }

    Stamp stamp() {
        return Stamp.unsaved(tenant).withVersion(Version.of(1));
    }

    String word() {
        return "of " + tenant.text();
    }

    Instant time() {
        return Instant.parse("2026-01-02T03:04:05Z").plusSeconds(figure());
    }

    /** A number that no other tenant of the test has. */
    int figure() {
        return tenant.text().length();
    }

    LocalDate day() {
        return LocalDate.of(2026, 1, figure());
    }

    ActorId actor() {
        return ActorId.of(word());
    }

    Set<Department> departments() {
        return Set.of(Department.of(word()), Department.of(SHARED));
    }

    /** Returns what there is of each type, what is referred to first. */
    List<CrmRecord> all() {
        RichContacts contacts = new RichContacts(this);
        RichOrders orders = new RichOrders(this);
        return Stream.<IntFunction<CrmRecord>>of(
                        contacts::contact,
                        orders::order,
                        orders::shipment,
                        this::interaction,
                        this::followUp,
                        this::note)
                .flatMap(this::several)
                .toList();
    }

    /** Some that are alike in both tenants, one that says less in one of them, and one that only this tenant has. */
    private Stream<CrmRecord> several(IntFunction<CrmRecord> made) {
        return Stream.of(
                made.apply(1),
                bare(made.apply(2)),
                made.apply(DELETED),
                bare(made.apply(4)),
                other ? bare(made.apply(5)) : made.apply(5),
                made.apply(other ? 6 : 7));
    }

    /** Returns those that are deleted in one of the tenants. */
    List<CrmRecord> deleted() {
        if (other) {
            return List.of();
        }
        List<CrmRecord> all = all();
        return IntStream.range(0, all.size())
                .filter(place -> place % EACH == DELETED - 1)
                .mapToObj(all::get)
                .toList();
    }

    Interaction interaction(int number) {
        return new Interaction(
                InteractionId.of(uuid(4, number)),
                stamp(),
                other ? InteractionKind.CALL : InteractionKind.VISIT,
                Optional.empty(),
                time(),
                word(),
                RichContacts.id(other ? 1 : 2),
                Optional.of(RichOrders.id(1)),
                Optional.of(actor()),
                departments());
    }

    FollowUp followUp(int number) {
        return new FollowUp(
                FollowUpId.of(uuid(5, number)),
                stamp(),
                word(),
                day(),
                actor(),
                Optional.of(time()),
                other ? FollowUpOrigin.NUDGE : FollowUpOrigin.BY_HAND,
                Optional.of(RichContacts.id(other ? 1 : 2)),
                Optional.of(RichOrders.id(1)),
                departments());
    }

    Note note(int number) {
        BigDecimal figure = new BigDecimal(figure());
        // what the neighbour has and this tenant has not
        NoteId link = new NoteId(uuid(6, other ? 7 : 6));
        return new Note(
                new NoteId(uuid(6, number)),
                stamp(),
                word(),
                new Note.Keys(List.of(word() + number, SHARED + number), List.of(), List.of(word(), SHARED)),
                new Note.One(figure, time(), day(), other),
                new Note.Maybe(
                        Optional.of(word()),
                        Optional.of(figure),
                        Optional.of(time()),
                        Optional.of(day()),
                        Optional.of(other),
                        Optional.of(link)),
                new Note.Many(
                        List.of(word(), SHARED),
                        List.of(figure),
                        List.of(time()),
                        List.of(day()),
                        List.of(other),
                        List.of(link)));
    }

    /** The note with one code and no other key. */
    static Note keyed(Note note, String code) {
        return new Note(
                note.id(),
                note.stamp(),
                note.title(),
                new Note.Keys(List.of(code), List.of(), List.of()),
                note.one(),
                note.maybe(),
                note.many());
    }

    /** A note of which nothing is left but what every note has. */
    static Note bare(Note note) {
        return new Note(
                note.id(),
                note.stamp(),
                note.title(),
                new Note.Keys(List.of(), List.of(), List.of()),
                note.one(),
                new Note.Maybe(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Note.Many(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** The record without all that it can do without. */
    static CrmRecord bare(CrmRecord record) {
        if (record instanceof Note note) {
            return bare(note);
        }
        if (record instanceof Interaction it) {
            return new Interaction(
                    it.id(),
                    it.stamp(),
                    it.kind(),
                    it.direction(),
                    it.at(),
                    it.summary(),
                    it.contact(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
        }
        if (record instanceof FollowUp it) {
            return new FollowUp(
                    it.id(),
                    it.stamp(),
                    it.title(),
                    it.due(),
                    it.assignee(),
                    Optional.empty(),
                    it.origin(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());
        }
        return RichOrders.bare(record);
    }
}
