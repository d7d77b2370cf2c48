/** A host application in a module of its own. */
module io.fichario.samples.host {
    requires com.fasterxml.jackson.annotation;
    requires io.fichario.crm;
    requires io.fichario.crm.inmemory;
    requires io.fichario.crm.jdbc;
    requires org.joda.money;
    requires static org.jspecify;

    // the library writes and reads records of ours as JSON
    opens io.fichario.samples.host to
            tools.jackson.databind;
}
