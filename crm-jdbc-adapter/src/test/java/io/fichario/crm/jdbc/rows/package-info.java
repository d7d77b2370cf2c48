/** What a write does to the rows of the tables; begin with {@link OnlyWhatChangedTest}. */
@NullMarked
package io.fichario.crm.jdbc.rows;

import org.jspecify.annotations.NullMarked;
