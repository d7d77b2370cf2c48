package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import io.fichario.crm.change.CommandId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All changes of a tenant, by command and by position; by record they are found from its newest row. It keeps the whole
 * past, so that rows need to stay only while a snapshot sees them. Written under the commit lock, read without one.
 */
final class Log {
    private final Entries arrivals;
    private final CommandIndex commands;

    /** The arrivals themselves, as long as no load brought a change that belongs before others. */
    private volatile Entries inOrder;

    Log() {
        this(new Entries(), new CommandIndex());
    }

    private Log(Entries arrivals, CommandIndex commands) {
        this.arrivals = arrivals;
        this.inOrder = arrivals;
        this.commands = commands;
    }

    /** Returns a log that says the same in other places; under the commit lock. */
    Log copy(Map<Entry, Entry> places) {
        Log copy = new Log(arrivals.copy(places), commands.copy());
        if (isOutOfOrder()) {
            copy.inOrder = inOrder.copy(places);
        }
        return copy;
    }

    @SuppressWarnings("ReferenceEquality") // on purpose: the same list, not an equal one
    private boolean isOutOfOrder() {
        return inOrder != arrivals;
    }

    /** Adds the places of one commit, in their order, so that those of a command stand together. */
    void add(Entry... added) {
        if (added[0].position() < lastPosition()) {
            inOrder = inOrder.merged(added);
        } else if (isOutOfOrder()) {
            inOrder.add(added);
        }
        int place = arrivals.size();
        arrivals.add(added);
        for (int i = 0; i < added.length; i++) {
            if (i == 0 || !added[i].command().equals(added[i - 1].command())) {
                commands.add(added[i].command(), place + i);
            }
        }
    }

    List<Change> of(CommandId command, long snapshot) {
        List<Entry> all = arrivals.all();
        Set<Entry> found = new LinkedHashSet<>();
        commands.find(command, start -> {
            for (int i = start; i < all.size() && all.get(i).command().equals(command); i++) {
                found.add(all.get(i));
            }
        });
        return Entry.seen(found, snapshot);
    }

    List<Change> after(long position, int limit, long snapshot) {
        List<Change> page = new ArrayList<>();
        for (Entry entry : inOrder.after(position)) {
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
        List<Entry> from = inOrder.after(position - 1);
        return !from.isEmpty() && from.get(0).position() == position;
    }

    long lastPosition() {
        return inOrder.lastPosition();
    }
}
