/** A host application in a module of its own. */
module io.fichario.samples.host {
    requires io.fichario.crm;
    requires io.fichario.crm.inmemory;
    requires static org.jspecify;
}
