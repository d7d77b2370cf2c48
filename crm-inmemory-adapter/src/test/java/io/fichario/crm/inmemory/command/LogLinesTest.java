package io.fichario.crm.inmemory.command;

import static io.fichario.crm.inmemory.command.Bench.ANA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fichario.crm.access.AccessDeniedException;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the code of a host throws may quote a person; what is logged of it is its class. */
class LogLinesTest {
    private static final String PERSONAL = "Maria Souza";

    private final Logger logger = Logger.getLogger("io.fichario.crm");
    private final Lines lines = new Lines();

    /** Keeps every line, with all that a formatter could write of it. */
    private static final class Lines extends Handler {
        private final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            all.add(line.getLoggerName() + " " + line.getMessage() + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // every line is kept at once
        }

        @Override
        public void close() {
            all.clear();
        }
    }

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(lines);
    }

    private static IllegalStateException quoting() {
        return new IllegalStateException(PERSONAL);
    }

    private void assertOneLineWithoutThePerson() {
        assertThat(lines.all).hasSize(1);
        assertThat(lines.all.get(0)).contains("IllegalStateException").doesNotContain(PERSONAL);
    }

    @Test
    void aFailingListenerIsLoggedWithoutWhatItSaid() {
        Bench bench = new Bench(builder -> builder.listener(changes -> {
            throw quoting();
        }));

        bench.visits(ANA).create(Visit.planned("v-1"));

        assertOneLineWithoutThePerson();
    }

    @Test
    void aFailingRuleIsLoggedWithoutWhatItSaid() {
        Bench bench = new Bench(builder -> builder.rule(
                RuleBuilder.about(Visit.TYPE, new RuleRef("visit.broken", 1)).judging(proposal -> {
                    throw quoting();
                })));

        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-1")))
                .isInstanceOf(RejectedException.class)
                .hasMessageNotContaining(PERSONAL);
        assertOneLineWithoutThePerson();
    }

    @Test
    void aFailingPolicyIsLoggedWithoutWhatItSaid() {
        Bench bench = new Bench(builder -> builder.access(new Broken()));

        assertThatThrownBy(() -> bench.visits(ANA).create(Visit.planned("v-1")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(lines.all).hasSize(1);
        assertThat(lines.all.get(0)).contains("IllegalStateException").doesNotContain("boom");
    }

    @Test
    void aCommandThatIsDoneOrRefusedLogsNothing() {
        Bench bench = new Bench();
        Visit visit = bench.visits(ANA).create(Visit.planned("v-1"));
        assertThatThrownBy(() -> bench.visits(ANA).edit(visit.id(), v -> v.withPlace(" ")))
                .isInstanceOf(RejectedException.class);

        assertThat(lines.all).isEmpty();
    }
}
