/**
 * Keeps records in a relational database that the host owns: begin with {@link io.fichario.crm.jdbc.JdbcStore}.
 */
@NullMarked
package io.fichario.crm.jdbc;

import org.jspecify.annotations.NullMarked;
