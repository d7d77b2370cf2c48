package io.fichario.crm.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.access.Operation;
import io.fichario.crm.record.Book;
import io.fichario.crm.record.BookId;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.RuleRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

final class ChangeTest {
    private final Cause cause = cause(Optional.of("Maria asked"), Set.of(), List.of());
    private final Book first = Book.of(1, "Maria").withVersion(1);
    private final Book second = first.withVersion(2);

    private static Cause cause(Optional<String> reason, Set<Department> departments, List<RuleRef> rules) {
        return new Cause(
                TenantId.DEFAULT,
                CommandId.parse("00000000-0000-7000-8000-000000000009"),
                Optional.empty(),
                ActorId.of("ana"),
                departments,
                Operation.of("book.edit", Operation.Action.EDIT),
                reason,
                Instant.parse("2024-02-29T12:00:00.123456789Z"),
                rules);
    }

    private Change change(ChangeKind kind, long version, Optional<Book> after) {
        return new Change(BookId.of(1), Version.of(version), kind, after.map(book -> book), cause, 0, Optional.empty());
    }

    @Test
    void partsThatFitAreAChange() {
        assertThat(change(ChangeKind.CREATED, 1, Optional.of(first)).from()).isEqualTo(Version.NONE);
        assertThat(change(ChangeKind.UPDATED, 2, Optional.of(second)).from()).isEqualTo(Version.of(1));
        assertThat(change(ChangeKind.DELETED, 2, Optional.empty()).tenant()).isEqualTo(TenantId.DEFAULT);
    }

    @Test
    void creationIsTheFirstVersionAndNothingElseIs() {
        assertRefused("version", () -> change(ChangeKind.CREATED, 2, Optional.of(second)));
        assertRefused("version", () -> change(ChangeKind.UPDATED, 1, Optional.of(first)));
        assertRefused("version", () -> change(ChangeKind.DELETED, 0, Optional.empty()));
    }

    @Test
    void onlyADeletionLeavesNoRecord() {
        assertRefused("after", () -> change(ChangeKind.DELETED, 2, Optional.of(second)));
        assertRefused("after", () -> change(ChangeKind.UPDATED, 2, Optional.empty()));
        assertRefused("after", () -> change(ChangeKind.ERASED, 2, Optional.empty()));
    }

    @Test
    void recordAfterIsTheOneThatIsNamed() {
        assertRefused(
                "id",
                () -> change(
                        ChangeKind.UPDATED, 2, Optional.of(Book.of(2, "other").withVersion(2))));
        assertRefused("version", () -> change(ChangeKind.UPDATED, 2, Optional.of(first)));
        Book foreign = second.withTenant("other").withVersion(2);
        assertRefused("tenant", () -> change(ChangeKind.UPDATED, 2, Optional.of(foreign)));
    }

    @Test
    void recordCanBeShownWithoutItsHiddenParts() {
        Change whole = change(ChangeKind.CREATED, 1, Optional.of(first));
        Book hidden = first.withStamp(first.stamp().withHidden(Set.of("money")));
        assertThat(whole.showing(hidden).after()).contains(hidden);
        assertThat(whole.showing(hidden).cause()).isEqualTo(whole.cause());
        assertRefused("version", () -> whole.showing(second.withVersion(2)));
    }

    @Test
    void positionsBeginAtOne() {
        Change change = change(ChangeKind.CREATED, 1, Optional.of(first));
        assertThat(change.at(1).position()).contains(1L);
        assertRefused("place", () -> change.at(0));
    }

    @Test
    void changeShowsNothingPersonal() {
        assertThat(change(ChangeKind.CREATED, 1, Optional.of(first)).toString()).doesNotContain("Maria");
    }

    @Test
    void causeKeepsMicrosecondsAndItsOwnCopies() {
        List<RuleRef> rules = new ArrayList<>(List.of(new RuleRef("phone.valid", 1)));
        Set<Department> departments = new HashSet<>(Set.of(Department.of("sales")));
        Cause kept = cause(Optional.empty(), departments, rules);
        rules.clear();
        departments.clear();
        assertThat(kept.at()).isEqualTo(Instant.parse("2024-02-29T12:00:00.123456Z"));
        assertThat(kept.rules()).hasSize(1);
        assertThat(kept.departments()).hasSize(1);
    }

    @Test
    void causeHasNoHoles() {
        assertThatThrownBy(() -> cause(null, Set.of(), List.of())).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> cause(Optional.empty(), new HashSet<>(Arrays.asList((Department) null)), List.of()))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RequestId.of(" ")).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> RequestId.of("x".repeat(201))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> CommandId.parse("9")).isInstanceOf(InvalidValueException.class);
    }

    private static void assertRefused(String part, ThrowingCallable making) {
        assertThatThrownBy(making)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        wrong -> assertThat(wrong.fault().path()).isEqualTo(part));
    }
}
