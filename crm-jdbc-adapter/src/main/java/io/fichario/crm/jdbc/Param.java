package io.fichario.crm.jdbc;

import org.jspecify.annotations.Nullable;

/**
 * A value that a statement is sent with.
 *
 * @param kind what it is
 * @param value the value, of the Java type of the kind; null for a missing one
 */
record Param(Kind kind, @Nullable Object value) {}
