package io.fichario.crm.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * What something was from one commit on, linked to what it was before. A snapshot is the number of a commit; it sees
 * the first link, from the newest on, whose number is not above its own, so readers neither wait nor copy.
 */
abstract class Link<L extends Link<L>> {
    private final long commit;

    /** Needs no fence: it changes only when nobody is left who would follow it. */
    private @Nullable L previous;

    Link(long commit, @Nullable L previous) {
        this.commit = commit;
        this.previous = previous;
    }

    static <L extends Link<L>> @Nullable L at(@Nullable L newest, long snapshot) {
        L link = newest;
        while (link != null && link.commit() > snapshot) {
            link = link.previous();
        }
        return link;
    }

    final long commit() {
        return commit;
    }

    final @Nullable L previous() {
        return previous;
    }

    /** Lets go of what was before; only when no snapshot below this commit is read any more. */
    final void cut() {
        previous = null;
    }
}
