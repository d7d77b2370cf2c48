/** Records of contacts, orders and shipments kept in a relational database, or in an embedded file. */
module io.fichario.crm.jdbc {
    requires transitive io.fichario.crm;
    requires transitive java.sql;
    requires com.google.common;
    requires org.slf4j;

    exports io.fichario.crm.jdbc;
}
