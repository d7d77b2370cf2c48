package io.fichario.crm.jdbc.statements;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.activity.FollowUp;
import io.fichario.crm.activity.FollowUpId;
import io.fichario.crm.activity.FollowUpOrigin;
import io.fichario.crm.activity.Interaction;
import io.fichario.crm.activity.InteractionId;
import io.fichario.crm.activity.InteractionKind;
import io.fichario.crm.change.Cause;
import io.fichario.crm.change.Change;
import io.fichario.crm.change.ChangeKind;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.contract.Note;
import io.fichario.crm.contract.NoteId;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
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
 * Records of all types for a tenant, to be doubled by {@link Doubling} until there are very many. Their values are spread so
 * that a list by any of them is in another order than the ids; most are like many others, and one is not.
 */
final class Crowd {
    /** How many records of each type are written one by one. */
    static final int SEEDS = 400;

    /** One that is like many others. */
    static final int ORDINARY = 110;

    /** The one whose values are like those of no other. */
    static final int RARE = 7;

    /** How many of the host's own type are written one by one. */
    static final int NOTES = 200;

    static final TenantId TENANT = TenantId.of("crowd");
    static final Stamp STAMP = Stamp.unsaved(TENANT).withVersion(Version.of(1));

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    /** Has no factor with the numbers of records, so that each place comes once. */
    private static final long STRIDE = 7_919;

    private Crowd() {}

    /** Returns an id whose first digits are left to {@link Doubling}. */
    static UUID uuid(int type, int number) {
        return new UUID(0x7000L | ((long) number << 16), Long.MIN_VALUE | type);
    }

    /** Returns another place for each number. */
    static int spread(int number) {
        return (int) (number * STRIDE % SEEDS);
    }

    static Instant time(int number) {
        return BEGIN.plusSeconds(spread(number));
    }

    static LocalDate day(int number) {
        return DAY.plusDays(spread(number));
    }

    /** Returns a word that comes so often, or one that nobody else has. */
    static String word(String kind, int number, int different) {
        return kind + " " + (number == RARE ? "of few" : number % different);
    }

    /** Returns what most have, or what only one has. */
    static <T> T mostly(int number, T usual, T rare) {
        return number == RARE ? rare : usual;
    }

    static ActorId actor(int number) {
        return ActorId.of(word("owner", number, SEEDS));
    }

    static Optional<ActorId> owner(int number) {
        return sometimes(number, actor(number));
    }

    static Set<Department> departments(int number) {
        return number % 2 == 0 || number == RARE ? Set.of(Department.of(word("department", number, SEEDS))) : Set.of();
    }

    static <T> Optional<T> sometimes(int number, T value) {
        return number % 30 == 0 ? Optional.empty() : Optional.of(value);
    }

    static Stream<Change> changes() {
        return Stream.of(
                        all(SEEDS, CrowdOfContacts::contact),
                        all(SEEDS, CrowdOfOrders::order),
                        all(SEEDS, CrowdOfOrders::shipment),
                        all(SEEDS, Crowd::interaction),
                        all(SEEDS, Crowd::followUp),
                        all(NOTES, Crowd::note))
                .flatMap(some -> some)
                .map(Crowd::created);
    }

    private static Stream<CrmRecord> all(int count, IntFunction<? extends CrmRecord> record) {
        return IntStream.range(0, count).mapToObj(record);
    }

    private static Change created(CrmRecord record) {
        return created(record.id().type(), record);
    }

    private static <R extends CrmRecord> Change created(RecordType<R> type, CrmRecord record) {
        Cause cause = new Cause(
                TENANT,
                new CommandId(new UUID(
                        record.id().uuid().getMostSignificantBits(),
                        record.id().uuid().getLeastSignificantBits() | 1L << 32)),
                Optional.empty(),
                ActorId.SYSTEM,
                Set.of(),
                Operation.of(type.name() + ".import", Operation.Action.CREATE),
                Optional.empty(),
                BEGIN,
                List.of());
        return new Change(
                record.id(), record.version(), ChangeKind.CREATED, Optional.of(record), cause, 0, Optional.empty());
    }

    static Interaction interaction(int number) {
        return new Interaction(
                InteractionId.of(uuid(4, number)),
                STAMP,
                mostly(number, InteractionKind.CALL, InteractionKind.VISIT),
                Optional.empty(),
                time(number),
                "Summary " + number,
                CrowdOfContacts.id(number),
                sometimes(number, CrowdOfOrders.id(number)),
                owner(number),
                departments(number));
    }

    static FollowUp followUp(int number) {
        return new FollowUp(
                FollowUpId.of(uuid(5, number)),
                STAMP,
                "Title " + number,
                day(number),
                actor(number),
                number % 2 == 0 ? Optional.of(time(number)) : Optional.empty(),
                mostly(number, FollowUpOrigin.BY_HAND, FollowUpOrigin.NUDGE),
                Optional.of(CrowdOfContacts.id(number)),
                sometimes(number, CrowdOfOrders.id(number)),
                departments(number));
    }

    static Note note(int number) {
        int place = spread(number);
        BigDecimal figure = new BigDecimal(place).movePointLeft(2);
        return new Note(
                new NoteId(uuid(6, number)),
                STAMP,
                "Title " + place,
                new Note.Keys(List.of("code " + number), List.of(), List.of(word("topic", number, SEEDS))),
                new Note.One(figure, time(number), day(number), number % 2 == 0),
                new Note.Maybe(
                        sometimes(number, "text " + place),
                        sometimes(number, figure),
                        sometimes(number, time(number)),
                        sometimes(number, day(number)),
                        sometimes(number, number % 2 == 0),
                        sometimes(number, new NoteId(uuid(6, number / 10)))),
                new Note.Many(
                        List.of(word("text", number, SEEDS)),
                        List.of(figure),
                        List.of(time(number)),
                        List.of(day(number)),
                        List.of(number % 2 == 0),
                        List.of(new NoteId(uuid(6, number / 20)))));
    }
}
