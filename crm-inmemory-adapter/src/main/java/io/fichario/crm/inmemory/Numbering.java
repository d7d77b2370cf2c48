package io.fichario.crm.inmemory;

import io.fichario.crm.change.CommandId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gives the changes of a commit their positions: commits take turns, so there is no order to be found out later. */
final class Numbering {
    private Numbering() {}

    /**
     * Returns the places of the changes in the log, each with its own position or the next; commands take turns in the
     * order of their last changes.
     */
    static Entry[] entries(List<Draft.Step> steps, long last) {
        Entry[] entries = new Entry[steps.size()];
        long highest = last;
        for (int i = 0; i < entries.length; i++) {
            entries[i] = steps.get(i).row().entry();
        }
        if (entries.length > 1) {
            sortByCommand(entries);
        }
        for (Entry entry : entries) {
            highest = Math.max(highest, entry.place(highest + 1));
        }
        Arrays.sort(entries, Entry.BY_POSITION);
        return entries;
    }

    private static void sortByCommand(Entry[] entries) {
        Map<CommandId, Integer> ends = new HashMap<>();
        IntStream.range(0, entries.length).forEach(i -> ends.put(entries[i].command(), i));
        Arrays.sort(entries, Comparator.comparing(entry -> ends.get(entry.command())));
    }
}
