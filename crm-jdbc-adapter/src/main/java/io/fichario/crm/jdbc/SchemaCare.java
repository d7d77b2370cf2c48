package io.fichario.crm.jdbc;

/** What a store does about its tables when it is opened. */
public enum SchemaCare {
    /** Applies the scripts that are missing. */
    MIGRATE,
    /** Checks that all scripts were applied as they are, and changes nothing. */
    VALIDATE,
    /** Leaves the tables to the host's own tool, and checks nothing. */
    LEAVE_ALONE
}
