package io.fichario.crm.command;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Page;
import io.fichario.crm.record.Query;
import io.fichario.crm.record.Ref;
import io.fichario.crm.rule.Fact;
import io.fichario.crm.rule.Facts;
import io.fichario.crm.store.Fetched;
import io.fichario.crm.store.StoreView;
import io.fichario.crm.store.Wants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts out of what was fetched for the command; further pages are read in the same transaction. */
record FetchedFacts(Fetched fetched, StoreView view) implements Facts {

    static Wants add(Wants wants, Fact fact) {
        return fact instanceof Fact.One<?> one
                ? wants.record(one.ref())
                : wants.query(whole(((Fact.All<?>) fact).query()));
    }

    private static <R extends CrmRecord> Query<R> whole(Query<R> query) {
        return query.fromStart().limit(Query.MAX_LIMIT);
    }

    @Override
    public <R extends CrmRecord> Optional<R> find(Ref<R> ref) {
        return fetched.find(ref);
    }

    @Override
    public <R extends CrmRecord> List<R> list(Query<R> query) {
        Page<R> page = fetched.list(whole(query));
        List<R> all = new ArrayList<>(page.items());
        while (page.next().isPresent()) {
            page = view.list(whole(query).after(page.next().get()));
            all.addAll(page.items());
        }
        return all;
    }
}
