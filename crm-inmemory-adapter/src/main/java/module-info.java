/** Records of contacts, orders and shipments kept in memory, with transactions and snapshots. */
module io.fichario.crm.inmemory {
    requires transitive io.fichario.crm;

    exports io.fichario.crm.inmemory;
}
