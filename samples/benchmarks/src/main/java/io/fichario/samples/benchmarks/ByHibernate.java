package io.fichario.samples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.fichario.samples.benchmarks.jpa.JpaCompany;
import io.fichario.samples.benchmarks.jpa.JpaWork;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Hibernate ORM. */
final class ByHibernate implements Contender {
    static final String NAME = "Hibernate";

    private final HikariDataSource pool;
    private final JpaCompany company;
    private final JpaWork work;

    /** Takes over a pool to a database that is filled. */
    ByHibernate(HikariDataSource pool) {
        this.pool = pool;
        this.company = JpaCompany.over(pool);
        this.work = new JpaWork(company);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Step> steps(Task task) {
        if (task instanceof Task.Register register) {
            return List.of(() -> work.register(register.after(), Ids.next()));
        } else if (task instanceof Task.Load load) {
            return List.of(() -> work.load(load.id().uuid()));
        } else if (task instanceof Task.Place place) {
            return List.of(() -> work.place(place.after(), Ids.next()));
        } else if (task instanceof Task.Ship ship) {
            Task.Moved prepared = ship.prepared();
            Task.Moved dispatched = ship.dispatched();
            return List.of(
                    () -> work.prepare(prepared.order(), prepared.shipment(), Ids.next()),
                    () -> work.dispatch(dispatched.order(), dispatched.shipment(), Ids.next()));
        } else if (task instanceof Task.Page page) {
            String key = page.behind().names().display().toLowerCase(Locale.ROOT);
            UUID id = page.behind().id().uuid();
            return List.of(() -> work.page(key, id, Company.PAGE));
        } else if (task instanceof Task.Overview overview) {
            return List.of(() -> work.overview(overview.id().uuid(), Company.LATEST));
        }
        throw new IllegalArgumentException(String.valueOf(task));
    }

    @Override
    public void close() {
        company.close();
        pool.close();
    }
}
