package io.fichario.crm.contact;

import io.fichario.crm.access.ActorId;
import io.fichario.crm.access.Department;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/**
 * How a contact stands with the company: how far it has come, who looks after it, how much it may owe.
 *
 * @param stage how far it has come
 * @param stageBeforeBlocking where it returns to when it is unblocked; there exactly while it is blocked
 * @param owner the actor who looks after it
 * @param departments the departments that know it, at most {@value #MAX_DEPARTMENTS}
 * @param creditLimit the greatest total of open orders, zero or more; no limit when it is empty
 */
public record Standing(
        LifecycleStage stage,
        Optional<LifecycleStage> stageBeforeBlocking,
        Optional<ActorId> owner,
        Set<Department> departments,
        Optional<Money> creditLimit) {

    /** The greatest number of departments. */
    public static final int MAX_DEPARTMENTS = 100;

    /** A lead that nobody looks after. */
    public static final Standing LEAD =
            new Standing(LifecycleStage.LEAD, Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    /**
     * Checks that the parts fit and copies the departments.
     *
     * @throws InvalidValueException if something is null, the stage before blocking is there although the contact is
     *     not blocked or the other way round, or the limit is negative
     */
    public Standing {
        Given.value("stage", stage);
        Given.value("owner", owner);
        departments = Parts.set("departments", departments, MAX_DEPARTMENTS, Comparator.naturalOrder());
        boolean blocked = stage == LifecycleStage.BLOCKED;
        boolean returns = Given.value("stageBeforeBlocking", stageBeforeBlocking)
                .filter(before -> before != LifecycleStage.BLOCKED)
                .isPresent();
        if (blocked != returns || returns != stageBeforeBlocking.isPresent()) {
            throw new InvalidValueException("stageBeforeBlocking", "contact.stageBeforeBlocking");
        }
        Given.value("creditLimit", creditLimit).filter(Money::isNegative).ifPresent(limit -> {
            throw new InvalidValueException(
                    Fault.of("creditLimit", "contact.creditLimit").with("value", limit));
        });
    }

    /**
     * Returns this with another owner.
     *
     * @param other the actor, or empty when nobody looks after the contact
     * @return the standing
     */
    public Standing withOwner(Optional<ActorId> other) {
        return new Standing(stage, stageBeforeBlocking, other, departments, creditLimit);
    }

    /**
     * Returns this with other departments.
     *
     * @param others the departments that know the contact
     * @return the standing
     */
    public Standing withDepartments(Set<Department> others) {
        return new Standing(stage, stageBeforeBlocking, owner, others, creditLimit);
    }

    /**
     * Returns this with another limit.
     *
     * @param other the greatest total of open orders, or empty for no limit
     * @return the standing
     * @throws InvalidValueException if it is negative
     */
    public Standing withCreditLimit(Optional<Money> other) {
        return new Standing(stage, stageBeforeBlocking, owner, departments, other);
    }

    Standing movedTo(LifecycleStage next) {
        return new Standing(next, Optional.empty(), owner, departments, creditLimit);
    }

    Standing blocked() {
        return stage == LifecycleStage.BLOCKED
                ? this
                : new Standing(LifecycleStage.BLOCKED, Optional.of(stage), owner, departments, creditLimit);
    }

    Standing unblocked() {
        return stageBeforeBlocking.map(this::movedTo).orElse(this);
    }

    @Override
    public String toString() {
        return "Standing[" + stage + "]";
    }
}
