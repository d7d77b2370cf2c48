/** Records of contacts, orders and shipments kept in memory, with transactions and snapshots, and fixtures for tests. */
module io.fichario.crm.inmemory {
    requires transitive io.fichario.crm;
    // For fixtures only. Not transitive: javac would then refuse the module of a host that has neither. For the same
    // reason the service of jqwik is named in META-INF/services and not provided here: such a host would not start.
    requires static net.jqwik.api;
    requires static org.junit.jupiter.api;

    exports io.fichario.crm.inmemory;
    exports io.fichario.crm.inmemory.fixture;
    exports io.fichario.crm.inmemory.fixture.jqwik;
    exports io.fichario.crm.inmemory.fixture.junit;
}
