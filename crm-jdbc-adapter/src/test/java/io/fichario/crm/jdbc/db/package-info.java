/**
 * Real databases for the tests of this adapter: {@link io.fichario.crm.jdbc.db.TestDatabase} names them, and gives empty
 * ones.
 */
@NullMarked
package io.fichario.crm.jdbc.db;

import org.jspecify.annotations.NullMarked;
