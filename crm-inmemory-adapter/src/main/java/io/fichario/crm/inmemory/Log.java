package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import io.fichario.crm.record.RecordId;
import io.fichario.crm.record.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * All changes of a tenant: by record, by command and by position. It keeps the whole past, so that rows need to stay
 * only while a snapshot sees them. Written under the commit lock, read without one.
 */
final class Log {
    private final Map<RecordId<?>, History> records = new ConcurrentHashMap<>();
    private final Map<CommandId, List<Entry>> commands = new ConcurrentHashMap<>();
    private final NavigableMap<Long, Entry> positions = new ConcurrentSkipListMap<>();

    /** Returns a log that says the same; under the commit lock. */
    Log copy() {
        Log copy = new Log();
        Map<Entry, Entry> places = new HashMap<>();
        positions.forEach((position, entry) -> copy.positions.put(position, placed(entry, places)));
        records.forEach((record, history) -> copy.records.put(record, history.copy(entry -> placed(entry, places))));
        commands.forEach((command, entries) -> copy.commands.put(
                command, entries.stream().map(entry -> placed(entry, places)).toList()));
        return copy;
    }

    private static Entry placed(Entry entry, Map<Entry, Entry> places) {
        return places.computeIfAbsent(entry, Entry::copy);
    }

    void add(long commit, Change change, long position) {
        Entry entry = new Entry(commit, change);
        records.computeIfAbsent(change.record(), any -> new History()).add(entry);
        commands.merge(change.cause().command(), List.of(entry), Log::joined);
        positions.put(position, entry);
    }

    private static List<Entry> joined(List<Entry> some, List<Entry> more) {
        List<Entry> all = new ArrayList<>(some);
        all.addAll(more);
        return List.copyOf(all);
    }

    Optional<Entry> entry(RecordId<?> record, Version version) {
        return Optional.ofNullable(records.get(record)).flatMap(history -> history.of(version));
    }

    List<Change> of(RecordId<?> record, Version after, long snapshot, int limit) {
        History history = records.get(record);
        if (history == null) {
            return List.of();
        }
        List<Entry> entries = history.after(after);
        return seen(entries.subList(0, Math.min(limit, entries.size())), snapshot);
    }

    /** Returns the newest changes of a record, the newest first. */
    List<Change> latest(RecordId<?> record, long snapshot, int limit) {
        History history = records.get(record);
        if (history == null) {
            return List.of();
        }
        List<Change> newest = new ArrayList<>(seen(history.after(Version.NONE), snapshot));
        Collections.reverse(newest);
        return newest.subList(0, Math.min(limit, newest.size()));
    }

    List<Change> of(CommandId command, long snapshot) {
        return seen(commands.getOrDefault(command, List.of()), snapshot);
    }

    private static List<Change> seen(List<Entry> entries, long snapshot) {
        List<Change> seen = new ArrayList<>();
        for (Entry entry : entries) {
            Change change = entry.at(snapshot);
            if (change != null) {
                seen.add(change);
            }
        }
        return seen;
    }

    List<Change> after(long position, int limit, long snapshot) {
        List<Change> page = new ArrayList<>();
        for (Entry entry : positions.tailMap(position, false).values()) {
            Change change = entry.at(snapshot);
            if (change != null && page.size() >= limit && !isOfSameCommand(page.get(page.size() - 1), change)) {
                break;
            }
            if (change != null) {
                page.add(change);
            }
        }
        return page;
    }

    private static boolean isOfSameCommand(Change one, Change next) {
        return one.cause().command().equals(next.cause().command());
    }

    boolean hasPosition(long position) {
        return positions.containsKey(position);
    }

    long lastPosition() {
        Map.@Nullable Entry<Long, Entry> last = positions.lastEntry();
        return last == null ? 0 : last.getKey();
    }
}
