package io.fichario.samples.benchmarks.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.ValidationMode;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The company as entities in a database. Thread-safe. */
public final class JpaCompany implements AutoCloseable {
    private static final int BATCH = 50;

    private final EntityManagerFactory factory;

    private JpaCompany(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** What is done about the tables. */
    public enum Tables {
        CREATED("create"),
        THERE("none");

        private final String action;

        Tables(String action) {
            this.action = action;
        }
    }

    /** Opens it over a pool, which stays open when this ends. */
    public static JpaCompany over(DataSource pool, Tables tables) {
        return new JpaCompany(new HibernatePersistenceConfiguration("benchmarks")
                .managedClasses(
                        JpaContact.class,
                        JpaPoint.class,
                        JpaAddress.class,
                        JpaPlace.class,
                        JpaPurpose.class,
                        JpaOrder.class,
                        JpaOrderLine.class,
                        JpaShipment.class,
                        JpaShipmentLine.class,
                        JpaChange.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .validationMode(ValidationMode.NONE)
                .property("hibernate.hbm2ddl.auto", tables.action)
                .property("hibernate.jdbc.batch_size", BATCH)
                .property("hibernate.order_inserts", true)
                .property("hibernate.order_updates", true)
                .property("hibernate.query.plan_cache_max_size", 256)
                .createEntityManagerFactory());
    }

    /** Runs work in a transaction. */
    <T> T write(Function<EntityManager, T> work) {
        return factory.callInTransaction(work);
    }

    /** Runs work without one, as single reads need none. */
    <T> T read(Function<EntityManager, T> work) {
        try (EntityManager manager = factory.createEntityManager()) {
            return work.apply(manager);
        }
    }

    @Override
    public void close() {
        factory.close();
    }
}
