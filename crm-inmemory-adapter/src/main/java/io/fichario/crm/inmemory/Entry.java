package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the log, linked to that of the earlier change of the same record. What stands there changes only when a
 * person is erased, and then for later snapshots only.
 */
final class Entry {
    static final Comparator<Entry> BY_POSITION = Comparator.comparingLong(Entry::position);

    private final @Nullable Entry earlier;
    private long position;

    /** Without a fence, which would be paid in every commit: who must see a new text has seen the number of its commit. */
    private Text text;

    /** What a place says from a commit on. */
    private record Text(
            long commit, Change change, @Nullable Text before) {}

    Entry(long commit, Change change, @Nullable Entry earlier) {
        this(new Text(commit, change, null), earlier);
    }

    private Entry(Text text, @Nullable Entry earlier) {
        this.text = text;
        this.earlier = earlier;
    }

    /** Returns this place in another log, where other persons are erased, and notes it and those of earlier changes. */
    Entry copy(Map<Entry, Entry> places) {
        Entry copy = null;
        for (Entry entry : after(0)) {
            copy = new Entry(entry.text, copy);
            copy.position = entry.position;
            places.put(entry, copy);
        }
        return Objects.requireNonNull(copy);
    }

    /** Takes the position that the change brings with it, or else the next; before anyone can see this. */
    long place(long next) {
        position = text.change().position().orElse(next);
        return position;
    }

    long position() {
        return position;
    }

    CommandId command() {
        return text.change().cause().command();
    }

    private long version() {
        return text.change().version().number();
    }

    /** Returns the places of the record behind a version up to this one, in the order of versions. */
    List<Entry> after(long version) {
        List<Entry> all = new ArrayList<>();
        for (Entry entry = this; entry != null && entry.version() > version; entry = entry.earlier) {
            all.add(entry);
        }
        Collections.reverse(all);
        return all;
    }

    /** Finds the place of a version up to this one. */
    Optional<Entry> of(Version version) {
        Entry entry = this;
        while (entry != null && entry.version() > version.number()) {
            entry = entry.earlier;
        }
        return Optional.ofNullable(entry).filter(found -> found.version() == version.number());
    }

    /** The position is put to a change when it is read, which is less often than it is written. */
    @Nullable
    Change at(long snapshot) {
        Text seen = text;
        while (seen != null && seen.commit() > snapshot) {
            seen = seen.before();
        }
        return seen == null ? null : seen.change().at(position);
    }

    static List<Change> seen(Collection<Entry> entries, long snapshot) {
        List<Change> seen = new ArrayList<>();
        for (Entry entry : entries) {
            Change change = entry.at(snapshot);
            if (change != null) {
                seen.add(change);
            }
        }
        return seen;
    }

    void rewrite(long commit, Change change) {
        text = new Text(commit, change, text);
    }

    /** Lets go of what stood here before a commit; only when no snapshot below it is read any more. */
    void cutBehind(long commit) {
        text = cut(text, commit);
    }

    private static Text cut(Text text, long commit) {
        Text before = text.before();
        Text kept = before == null || text.commit() <= commit ? null : cut(before, commit);
        return new Text(text.commit(), text.change(), kept);
    }
}
