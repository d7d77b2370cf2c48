package io.fichario.crm.inmemory;

import io.fichario.crm.change.Change;
import org.jspecify.annotations.Nullable;

/** A place in the log. What stands there changes only when a person is erased, and then for later snapshots only. */
final class Entry {
    private volatile Text text;

    Entry(long commit, Change change) {
        this.text = new Text(commit, change, null);
    }

    private Entry(Text text) {
        this.text = text;
    }

    /** Returns the same place in another log, where other persons are erased. */
    Entry copy() {
        return new Entry(text);
    }

    /** What a place says from a commit on. */
    static final class Text extends Link<Text> {
        private final Change change;

        Text(long commit, Change change, @Nullable Text previous) {
            super(commit, previous);
            this.change = change;
        }

        Change change() {
            return change;
        }
    }

    @Nullable
    Change at(long snapshot) {
        Text seen = Link.at(text, snapshot);
        return seen == null ? null : seen.change();
    }

    Text rewrite(long commit, Change change) {
        Text next = new Text(commit, change, text);
        text = next;
        return next;
    }
}
