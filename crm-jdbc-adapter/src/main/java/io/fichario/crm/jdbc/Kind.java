package io.fichario.crm.jdbc;

/** What a column holds, by the Java type of its values; how a database keeps it is said by {@link Dialect}. */
enum Kind {
    /** A {@link java.util.UUID}, compared as unsigned bytes. */
    ID,
    /** A {@link String}, equal by its letters; the order of H2 is that of UTF-16. */
    TEXT,
    /** A {@link String} by whose code points rows are ordered, with an index that serves it. */
    SORT_TEXT,
    /** An {@link Integer}. */
    INT,
    /** A {@link Long}. */
    LONG,
    /** A {@link java.math.BigDecimal} to be read; not compared. */
    DECIMAL,
    /** A {@link java.math.BigDecimal} by whose value rows are ordered. */
    SORT_DECIMAL,
    /** An {@link java.time.Instant} in microseconds. */
    TIME,
    /** A {@link java.time.LocalDate}. */
    DATE,
    /** A {@link Boolean}. */
    FLAG,
    /** A {@link String} that is a JSON document. */
    DOCUMENT
}
