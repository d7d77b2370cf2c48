package io.fichario.crm.jdbc.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.jdbc.db.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each condition by which a statement keeps to its tenant is needed: without it, something else comes out. */
final class TenantConditionsTest {
    private static final Pattern CONDITION = Pattern.compile("(?:\\w+\\.)?tenant = (?:\\?|\\w+\\.tenant)");

    /** What is found by a sequence number needs no tenant: it is that of one change in the whole database. */
    private static final Pattern BY_SEQUENCE_NUMBER =
            Pattern.compile("\\(\\w\\.tenant = \\w\\.tenant OR 1 = 1\\) AND \\w\\.seq = "
                    + "|(crm_pending|crm_change SET .*) WHERE \\(tenant = \\? OR 1 = 1\\) .*\\bseq (IN|=) ");

    /** Locks nothing on SQLite, where whoever writes has the whole database. */
    private static final Pattern LOCK = Pattern.compile("^SELECT m\\.id FROM ");

    /** What a foreign key leads to is there, and has the id that was asked for. */
    private static final Pattern BEHIND_A_FOREIGN_KEY = Pattern.compile(
            "^SELECT m\\.id FROM \\w+ m WHERE \\([^()]* OR 1 = 1\\) AND m\\.id = \\(SELECT s\\.order_id FROM .*\\)$");

    /** Tells only whether it is worth while to look for what waits. */
    private static final Pattern GLANCE = Pattern.compile("SELECT seq, command_id FROM crm_pending .* LIMIT 1");

    /**
     * Of two of a kind, one is enough: few are looked for in the tenant, and looked at again; and the records are of the tenant,
     * whoever was counted.
     */
    private static final Pattern AGAIN =
            Pattern.compile("^WITH few AS .*\\((f|mx)\\.tenant = \\? OR 1 = 1\\).*few\\) <= 1000");

    private final Map<String, List<Trial>> trials = new LinkedHashMap<>();

    /** A deed that sends a statement, and what is meant to come out. */
    private record Trial(Deed deed, Rich rich, String expected) {}

    @Test
    void withoutItSomethingElseComesOutOfSqlite() throws SQLException {
        everyConditionIsNeeded(TestDatabase.SQLITE, Stream.of(BY_SEQUENCE_NUMBER, GLANCE, AGAIN, LOCK));
    }

    @Test
    void withoutItSomethingElseComesOutOfPostgresql() throws SQLException {
        everyConditionIsNeeded(
                TestDatabase.POSTGRESQL, Stream.of(BY_SEQUENCE_NUMBER, GLANCE, AGAIN, BEHIND_A_FOREIGN_KEY));
    }

    private void everyConditionIsNeeded(TestDatabase kind, Stream<Pattern> exceptions) throws SQLException {
        List<Pattern> notNeeded = exceptions.toList();
        int conditions = 0;
        List<String> survivors = new ArrayList<>();
        try (Neighbours neighbours = new Neighbours(kind)) {
            tryAll(neighbours);
            for (String text : trials.keySet()) {
                for (MatchResult condition : CONDITION.matcher(text).results().toList()) {
                    conditions++;
                    String mutant = text.substring(0, condition.start()) + "(" + condition.group() + " OR 1 = 1)"
                            + text.substring(condition.end());
                    boolean needed = notNeeded.stream()
                            .noneMatch(other -> other.matcher(mutant).find());
                    if (needed && !isNoticed(neighbours, text, mutant)) {
                        survivors.add(mutant);
                    }
                }
            }
        }
        assertThat(conditions).isGreaterThan(500);
        assertThat(survivors).isEmpty();
    }

    private void tryAll(Neighbours neighbours) throws SQLException {
        for (Deed deed : Deeds.all()) {
            for (Rich rich : List.of(Neighbours.ONE, Neighbours.OTHER)) {
                Neighbours.Outcome outcome = neighbours.outcome(deed, rich, UnaryOperator.identity());
                assertThat(neighbours.outcome(deed, rich, UnaryOperator.identity()))
                        .as("%s again", deed.name())
                        .extracting(Neighbours.Outcome::answer)
                        .isEqualTo(outcome.answer());
                assertThat(neighbours
                                .outcome(deed, rich, TenantConditionsTest::amongAll)
                                .answer())
                        .as("%s where none are few", deed.name())
                        .isEqualTo(outcome.answer());
                outcome.sent()
                        .forEach(sent -> trials.computeIfAbsent(sent.text(), none -> new ArrayList<>())
                                .add(new Trial(deed, rich, outcome.answer())));
            }
        }
    }

    /** Returns a statement that takes few for many. */
    private static String amongAll(String text) {
        return text.replace("few) <= 1000", "few) <= -1").replace("few) > 1000", "few) > -1");
    }

    private boolean isNoticed(Neighbours neighbours, String text, String mutant) throws SQLException {
        return isNoticedAtOnce(neighbours, text, mutant)
                || (!amongAll(mutant).equals(mutant) && isNoticedAtOnce(neighbours, text, amongAll(mutant)));
    }

    private boolean isNoticedAtOnce(Neighbours neighbours, String text, String mutant) throws SQLException {
        for (Trial trial : trials.getOrDefault(text, List.of())) {
            String found = neighbours
                    .outcome(trial.deed(), trial.rich(), sent -> sent.equals(text) ? mutant : sent)
                    .answer();
            if (!found.equals(trial.expected())) {
                return true;
            }
        }
        return false;
    }
}
