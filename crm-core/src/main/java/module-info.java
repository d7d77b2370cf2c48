/** Contacts, orders and shipments as a library: the domain, its doors and its ports. */
module io.fichario.crm {
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires transitive org.joda.money;
    requires com.fasterxml.jackson.annotation;
    requires com.google.common;
    requires com.google.i18n.phonenumbers.libphonenumber;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports io.fichario.crm;
    exports io.fichario.crm.access;
    exports io.fichario.crm.activity;
    exports io.fichario.crm.address;
    exports io.fichario.crm.change;
    exports io.fichario.crm.command;
    exports io.fichario.crm.contact;
    exports io.fichario.crm.order;
    exports io.fichario.crm.record;
    exports io.fichario.crm.rule;
    exports io.fichario.crm.shipment;
    exports io.fichario.crm.store;

    opens io.fichario.crm.access to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.activity to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.address to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.change to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.contact to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.order to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.command to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.record to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.rule to
            org.hibernate.validator,
            tools.jackson.databind;
    opens io.fichario.crm.shipment to
            org.hibernate.validator,
            tools.jackson.databind;
}
