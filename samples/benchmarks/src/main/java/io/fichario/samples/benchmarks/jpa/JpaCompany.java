package io.fichario.samples.benchmarks.jpa;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.ValidationMode;
import java.util.function.Function;
import javax.sql.DataSource;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** The company as entities in the tables of the store. Thread-safe. */
public final class JpaCompany implements AutoCloseable {
    private static final int BATCH = 50;

    private final EntityManagerFactory factory;

    private JpaCompany(EntityManagerFactory factory) {
        this.factory = factory;
    }

    /** Opens it over a pool to a database with these tables, which stays open when this ends. */
    public static JpaCompany over(DataSource pool) {
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
                        JpaTracking.class,
                        JpaChange.class)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .validationMode(ValidationMode.NONE)
                .property("hibernate.physical_naming_strategy", PhysicalNamingStrategySnakeCaseImpl.class.getName())
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
