/** What the README shows of the store over JDBC, run as it stands there; begin with {@link ReadmeTest}. */
@NullMarked
package io.fichario.crm.jdbc.readme;

import org.jspecify.annotations.NullMarked;
