/** Records of contacts, orders and shipments kept in memory, with transactions and snapshots. */
module io.fichario.crm.inmemory {
    requires transitive io.fichario.crm;
    // For fixtures only. Not transitive: javac would then refuse the module of a host that has no jqwik. For the same
    // reason its service is named in META-INF/services and not provided here: such a host would not start.
    requires static net.jqwik.api;

    exports io.fichario.crm.inmemory;
    exports io.fichario.crm.inmemory.fixture.jqwik;
}
