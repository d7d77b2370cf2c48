package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Given;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The ledger of what a contact agreed to. Entries are only ever added. For a channel and purpose the latest entry
 * counts, at equal times the withdrawal, or else the one that ends first; nothing said means no. Immutable.
 *
 * @param entries the entries in the order in which they were recorded
 */
public record Consents(List<ConsentEntry> entries) {

    /** Nothing was said. */
    public static final Consents EMPTY = new Consents(List.of());

    /** Where two entries of the same time say yes, the one that ends first counts: the order of recording never does. */
    private static final Comparator<ConsentEntry> WEIGHT = Comparator.comparing(ConsentEntry::at)
            .thenComparing(ConsentEntry::kind)
            .thenComparing(entry -> entry.until().orElse(Instant.MAX), Comparator.reverseOrder());

    /**
     * Checks that nothing is null and copies the entries.
     *
     * @throws io.fichario.crm.record.InvalidValueException if something is null
     */
    public Consents {
        entries = Parts.list("consents", entries, Integer.MAX_VALUE);
    }

    /** What a consent is about. */
    private record Subject(Channel channel, ConsentPurpose purpose) {
        boolean is(ConsentEntry entry) {
            return channel == entry.channel() && purpose.equals(entry.purpose());
        }
    }

    /**
     * Returns this ledger with one more entry; one that is there already is not added again.
     *
     * @param entry what was said
     * @return the longer ledger
     */
    public Consents with(ConsentEntry entry) {
        Given.value("consent", entry);
        return entries.contains(entry)
                ? this
                : new Consents(ImmutableList.<ConsentEntry>builder()
                        .addAll(entries)
                        .add(entry)
                        .build());
    }

    /**
     * Finds the entry that counts at a time: the latest that is not after it, at equal times the withdrawal, or
     * else the one that ends first.
     *
     * @param channel the way
     * @param purpose what for
     * @param at the time
     * @return the entry, or empty when nothing had been said
     */
    public Optional<ConsentEntry> entryAt(Channel channel, ConsentPurpose purpose, Instant at) {
        Subject subject = new Subject(Given.value("channel", channel), Given.value("purpose", purpose));
        Instant time = Given.value("at", at);
        return entries.stream()
                .filter(entry -> subject.is(entry) && !entry.at().isAfter(time))
                .max(WEIGHT);
    }

    /**
     * Returns whether the contact may be addressed.
     *
     * @param channel by which way
     * @param purpose what for
     * @param at when
     * @return true if consent was given, not withdrawn since, and has not ended
     */
    public boolean mayContact(Channel channel, ConsentPurpose purpose, Instant at) {
        return entryAt(channel, purpose, at).filter(entry -> entry.permits(at)).isPresent();
    }

    /**
     * Returns the ledger of two contacts that turned out to be one: the entries of both, and for each channel and
     * purpose that either side does not permit at the time of merging a withdrawal at that time. An entry that gives
     * consent at a later time is withdrawn at its own time, so that the objection holds from the merging on.
     *
     * @param other the ledger of the other contact
     * @param at the time of merging
     * @return the ledger, which {@link #follows} this one
     */
    public Consents mergedWith(Consents other, Instant at) {
        Given.value("consents", other);
        Given.value("at", at);
        Set<ConsentEntry> all = new LinkedHashSet<>(entries);
        all.addAll(other.entries);
        List<ConsentEntry> both = List.copyOf(all);
        Set<ConsentEntry> added = new LinkedHashSet<>();
        for (Subject subject : subjects(both)) {
            if (!permits(subject, at) || !other.permits(subject, at)) {
                withdrawals(subject, both, at).forEach(added::add);
            }
        }
        added.removeAll(all);
        return new Consents(ImmutableList.<ConsentEntry>builder()
                .addAll(entries)
                .addAll(both.subList(distinctSize(), both.size()))
                .addAll(added)
                .build());
    }

    /**
     * Returns the ledger of two contacts that turned out to be one, merged at the time of the newest entry of both.
     *
     * @param other the ledger of the other contact
     * @return the ledger, which {@link #follows} this one
     */
    public Consents mergedWith(Consents other) {
        return Stream.concat(entries.stream(), Given.value("consents", other).entries.stream())
                .map(ConsentEntry::at)
                .max(Instant::compareTo)
                .map(newest -> mergedWith(other, newest))
                .orElse(this);
    }

    private int distinctSize() {
        return new LinkedHashSet<>(entries).size();
    }

    private boolean permits(Subject subject, Instant at) {
        return mayContact(subject.channel(), subject.purpose(), at);
    }

    private static Set<Subject> subjects(List<ConsentEntry> entries) {
        Set<Subject> subjects = new LinkedHashSet<>();
        entries.forEach(entry -> subjects.add(new Subject(entry.channel(), entry.purpose())));
        return subjects;
    }

    private static Stream<ConsentEntry> withdrawals(Subject subject, List<ConsentEntry> entries, Instant at) {
        Stream<Instant> later = entries.stream()
                .filter(subject::is)
                .filter(entry -> entry.kind() == ConsentEntry.Kind.GIVEN)
                .map(ConsentEntry::at)
                .filter(time -> time.isAfter(at));
        return Stream.concat(Stream.of(at), later)
                .map(time -> ConsentEntry.withdrawn(subject.channel(), subject.purpose(), time));
    }

    /**
     * Returns whether this ledger may come after another: it begins with all the entries of that one.
     *
     * @param before the ledger before
     * @return true if entries were only added
     */
    public boolean follows(Consents before) {
        List<ConsentEntry> old = Given.value("before", before).entries;
        return entries.size() >= old.size() && entries.subList(0, old.size()).equals(old);
    }
}
