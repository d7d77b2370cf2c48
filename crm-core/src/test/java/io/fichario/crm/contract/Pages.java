package io.fichario.crm.contract;

import io.fichario.crm.record.Cursor;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.store.StoreView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Turns pages until the last one. */
final class Pages {
    private Pages() {}

    static List<Note> all(StoreView view, Query<Note> query) {
        return all(view, query, cursor -> cursor);
    }

    /** Turns pages by cursors that went through their texts, as those of a web page do. */
    static List<Note> allByText(StoreView view, Query<Note> query) {
        return all(view, query, cursor -> Cursor.parse(cursor.text()));
    }

    static List<String> titles(StoreView view, Query<Note> query) {
        return all(view, query).stream().map(Note::title).toList();
    }

    private static List<Note> all(StoreView view, Query<Note> query, UnaryOperator<Cursor> way) {
        List<Note> all = new ArrayList<>();
        Page<Note> page = view.list(query);
        all.addAll(page.items());
        while (page.more()) {
            page = view.list(query.after(way.apply(page.next().orElseThrow())));
            all.addAll(page.items());
        }
        return all;
    }
}
