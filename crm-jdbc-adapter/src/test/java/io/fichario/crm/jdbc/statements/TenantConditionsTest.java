package io.fichario.crm.jdbc.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
import org.junit.jupiter.api.io.TempDir;

/** Each condition by which a statement keeps to its tenant is needed: without it, something else comes out. */
final class TenantConditionsTest {
    private static final Pattern CONDITION = Pattern.compile("(?:\\w+\\.)?tenant = (?:\\?|\\w+\\.tenant)");

    /** What is found by a sequence number needs no tenant: it is that of one change in the whole database. */
    private static final Pattern BY_SEQUENCE_NUMBER =
            Pattern.compile("\\(\\w\\.tenant = \\w\\.tenant OR 1 = 1\\) AND \\w\\.seq = "
                    + "|(crm_pending|crm_change SET .*) WHERE \\(tenant = \\? OR 1 = 1\\) .*\\bseq (IN|=) ");

    /** Locks nothing on this database, and answers the id that it was asked for. */
    private static final Pattern LOCK =
            Pattern.compile("SELECT m\\.id FROM \\w+ m WHERE \\(.*OR 1 = 1\\).* AND m\\.id = \\?");

    /** Tells only whether it is worth while to look for what waits. */
    private static final Pattern GLANCE = Pattern.compile("SELECT seq, command_id FROM crm_pending .* LIMIT 1");

    private final Map<String, List<Trial>> trials = new LinkedHashMap<>();

    @TempDir
    Path folder;

    /** A deed that sends a statement, and what is meant to come out. */
    private record Trial(Deed deed, Rich rich, String expected) {}

    @Test
    void withoutItSomethingElseComesOut() throws IOException, SQLException {
        Neighbours neighbours = new Neighbours(folder);
        for (Deed deed : Deeds.all()) {
            for (Rich rich : List.of(Neighbours.ONE, Neighbours.OTHER)) {
                Neighbours.Outcome outcome = neighbours.outcome(deed, rich, UnaryOperator.identity());
                outcome.sent()
                        .forEach(sent -> trials.computeIfAbsent(sent.text(), none -> new ArrayList<>())
                                .add(new Trial(deed, rich, outcome.answer())));
            }
        }
        int conditions = 0;
        List<String> survivors = new ArrayList<>();
        for (String text : trials.keySet()) {
            for (MatchResult condition : CONDITION.matcher(text).results().toList()) {
                conditions++;
                String mutant = text.substring(0, condition.start()) + "(" + condition.group() + " OR 1 = 1)"
                        + text.substring(condition.end());
                boolean needed = Stream.of(BY_SEQUENCE_NUMBER, LOCK, GLANCE)
                        .noneMatch(other -> other.matcher(mutant).find());
                if (needed && !isNoticed(neighbours, text, mutant)) {
                    survivors.add(mutant);
                }
            }
        }
        assertThat(conditions).isGreaterThan(500);
        assertThat(survivors).isEmpty();
    }

    private boolean isNoticed(Neighbours neighbours, String text, String mutant) throws IOException, SQLException {
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
