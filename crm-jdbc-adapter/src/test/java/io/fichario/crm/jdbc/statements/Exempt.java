package io.fichario.crm.jdbc.statements;

import static io.fichario.crm.jdbc.db.TestDatabase.H2;
import static io.fichario.crm.jdbc.db.TestDatabase.MARIADB;
import static io.fichario.crm.jdbc.db.TestDatabase.SQLITE;

import io.fichario.crm.jdbc.db.TestDatabase;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Statements that read more than others, where they do, and why. */
enum Exempt {
    /** A count reads all that it counts. */
    COUNT("^SELECT count\\(\\*\\) ", TestDatabase.values()),

    /**
     * Those who have a value in another table are found by it, all of them, even if they are so many that a walk in the order
     * of the list would soon meet enough of them.
     */
    VALUE_OF_MANY("mx\\.(open_country|text_value|id_value) = \\?.* LIMIT", MARIADB),

    /**
     * What is one's own or of the department: a walk in the order of the list, which is long where few are. No part of a
     * statement can be left out there by what was counted before.
     */
    OWN_OR_OF_THE_DEPARTMENT("\\(m\\.\\w+ IN \\(\\?\\) OR EXISTS .* LIMIT", MARIADB, H2),

    /** An index begins with the value that is asked for, or with the day that is sorted by, and the former is taken. */
    CURRENCY_OF_MOST("m\\.currency = \\?.* LIMIT", SQLITE),

    /** A unique index of InnoDB does not have the id behind the number. */
    ORDERS_BY_NUMBER("ORDER BY m\\.number( DESC)?, m\\.id( DESC)? LIMIT", MARIADB),

    /** H2 looks up no key of several columns by a select within a select, so it walks through the list. */
    VALUE_IN_ANOTHER_TABLE("m\\.id IN \\(SELECT mx\\..* LIMIT", H2),

    /** H2 sorts all who have a value that most seem to have, although the index that finds them is in the order of the list. */
    VALUE_OF_MOST("m\\.(kind|stage|language|status|currency|fulfilment|origin|done_at) = \\?.* LIMIT", H2),

    /** H2 sorts a select within a select by itself, and one that is in two parts is such. */
    SORT_BY_WHAT_MAY_BE_MISSING("UNION ALL|STRINGTOUTF8\\(m.number\\) IS NULL", H2);

    private final Pattern statements;

    @SuppressWarnings("ImmutableEnumChecker") // it is made by Set.of
    private final Set<TestDatabase> databases;

    Exempt(String statements, TestDatabase... databases) {
        this.statements = Pattern.compile(statements);
        this.databases = Set.of(databases);
    }

    static Set<Exempt> on(TestDatabase database) {
        return Arrays.stream(values())
                .filter(exempt -> exempt.databases.contains(database))
                .collect(Collectors.toSet());
    }

    static Optional<Exempt> find(TestDatabase database, Sent sent) {
        return on(database).stream()
                .filter(exempt -> exempt.statements.matcher(sent.text()).find())
                .findFirst();
    }
}
