package io.fichario.crm.jdbc;

/**
 * A column of a table.
 *
 * @param name its name
 * @param kind what it holds
 */
record Column(String name, Kind kind) {}
