package io.fichario.crm.inmemory;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Field;
import io.fichario.crm.record.RecordId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds postings of which every record that fulfils a condition has one, or nothing where the index does not help and
 * all records must be looked at.
 */
final class Narrowing<R extends CrmRecord> implements Condition.Visitor<R, Optional<Set<Posting>>> {
    private final Snapshot snapshot;

    Narrowing(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    @Override
    public Optional<Set<Posting>> compare(Condition.Compare<R> condition) {
        return condition.comparison() == Condition.Comparison.EQUAL
                ? any(condition.field(), List.of(condition.scalar()))
                : Optional.empty();
    }

    @Override
    public Optional<Set<Posting>> in(Condition.In<R> condition) {
        return any(condition.field(), condition.scalars());
    }

    @Override
    public Optional<Set<Posting>> refersTo(Condition.RefersTo<R> condition) {
        Optional<UUID> target = condition.target().follow(snapshot::find).map(RecordId::uuid);
        return any(condition.field(), target.stream().toList());
    }

    @Override
    public <S extends CrmRecord> Optional<Set<Posting>> refersToAny(Condition.RefersToAny<R, S> condition) {
        return snapshot.indexed(condition.type(), condition.condition())
                .flatMap(found -> any(
                        condition.field(),
                        found.map(record -> record.id().uuid()).toList()));
    }

    private static Optional<Set<Posting>> any(Field<?, ?> field, Collection<?> scalars) {
        if (!Posting.covers(field)) {
            return Optional.empty();
        }
        Set<Posting> postings = new LinkedHashSet<>();
        scalars.forEach(scalar -> postings.add(Posting.of(field, scalar)));
        return Optional.of(postings);
    }

    @Override
    public Optional<Set<Posting>> and(Condition.And<R> condition) {
        return condition.conditions().stream()
                .flatMap(part -> part.accept(this).stream())
                .findFirst();
    }

    @Override
    public Optional<Set<Posting>> or(Condition.Or<R> condition) {
        Set<Posting> postings = new LinkedHashSet<>();
        for (Condition<R> part : condition.conditions()) {
            Optional<Set<Posting>> found = part.accept(this);
            if (found.isEmpty()) {
                return found;
            }
            postings.addAll(found.get());
        }
        return Optional.of(postings);
    }

    @Override
    public Optional<Set<Posting>> startsWith(Condition.StartsWith<R> condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<Posting>> missing(Condition.Missing<R> condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<Posting>> not(Condition.Not<R> condition) {
        return Optional.empty();
    }
}
