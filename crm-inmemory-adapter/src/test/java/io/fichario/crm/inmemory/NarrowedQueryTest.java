package io.fichario.crm.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.record.Condition;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.StoreView;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

final class NarrowedQueryTest {
    private static final TenantId TENANT = TenantId.of("acme");

    private final Changes changes = new Changes(TENANT);

    /** Two conditions of the same meaning: the index knows the first one, and cannot help with the second. */
    @Property(tries = 100)
    void theIndexFindsWhatLookingAtAllRecordsFinds(
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 3) Integer> parents,
            @ForAll @IntRange(max = 3) int wanted) {
        InMemoryStore store = InMemoryStore.create();
        Condition<Note> small = Note.NUMBER.atMost(BigDecimal.valueOf(20));
        Condition<Note> narrowed = small.and(Note.PARENT.is(Note.id(wanted)));
        Condition<Note> plain = small.and(Note.PARENT.isNot(Note.id(wanted)).not());
        store.write(TENANT, tx -> {
            for (int i = 0; i < parents.size(); i++) {
                Note note = changes.note(i).under(Note.id(parents.get(i)));
                tx.append(changes.created(note));
                if (i % 3 == 0) {
                    tx.append(changes.updated(note.next().under(Note.id(wanted))));
                }
            }
            assertThat(pages(tx, narrowed)).isEqualTo(pages(tx, plain));
            return null;
        });
        store.read(TENANT, view -> {
            assertThat(pages(view, narrowed)).isEqualTo(pages(view, plain));
            assertThat(view.count(Note.TYPE, narrowed)).isEqualTo(view.count(Note.TYPE, plain));
            Condition<Note> under = Note.PARENT.refersToAny(Note.TYPE, narrowed);
            Condition<Note> plainlyUnder = Note.PARENT.refersToAny(Note.TYPE, plain);
            assertThat(pages(view, under)).isEqualTo(pages(view, plainlyUnder));
            return null;
        });
    }

    private static List<Note> pages(StoreView view, Condition<Note> condition) {
        List<Note> all = new ArrayList<>();
        Query<Note> query = Query.of(Note.TYPE)
                .where(condition)
                .orderByDescending(Note.NUMBER)
                .limit(3);
        Page<Note> page = view.list(query);
        all.addAll(page.items());
        while (page.more()) {
            page = view.list(query.after(page.next().orElseThrow()));
            all.addAll(page.items());
        }
        return all;
    }
}
