/**
 * What is sent to databases: how much they read for it, that all of it keeps tenants apart, and that none of it is built
 * from a value. Begin with {@link io.fichario.crm.jdbc.statements.WatchedSource}, which sees every statement.
 */
@NullMarked
package io.fichario.crm.jdbc.statements;

import org.jspecify.annotations.NullMarked;
