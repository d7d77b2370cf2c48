package io.fichario.crm.jdbc.statements;

import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.inmemory.InMemoryStore;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CrmStore;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a text says, it is stored and found as a text, and no statement is made of it. */
final class HostileTextsTest {
    /** Stands in every text and in no statement. */
    private static final String MARK = "Zq7";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final List<String> HOSTILE = List.of(
            MARK + "'); DROP TABLE crm_contact;--",
            "' OR '1' = '1' " + MARK,
            MARK + "\"; DELETE FROM crm_contact; \"",
            "'" + MARK,
            "\\" + MARK + "\\",
            "\\'" + MARK,
            "%" + MARK + "%",
            "_" + MARK + "_",
            "? ?? " + MARK,
            "$1 $$ " + MARK + " $tag$",
            ":name " + MARK,
            "{d '2020-01-01'} {fn now()} " + MARK,
            "-- " + MARK,
            "/* " + MARK + " */",
            "`" + MARK + "` [x]",
            "${prefix}${schema}" + MARK,
            "{\"" + MARK + "\": [1, null]}",
            "\u0001" + MARK,
            "\u0000" + MARK,
            "\ud83d" + MARK,
            MARK + "\ude00",
            "\ude00\ud83d" + MARK,
            "line\n" + MARK,
            "tab\t" + MARK,
            "😀👩‍👩‍👧 " + MARK,
            "z̸a̸ e\u0301 " + MARK,
            "\u202eright to left " + MARK,
            "عربى " + MARK,
            "\uffee\u200b" + MARK,
            "null " + MARK,
            "x'41' 0x41 E'\\n' " + MARK,
            MARK + ";\n" + MARK,
            "'".repeat(57) + MARK,
            "😀".repeat(57) + MARK,
            "'".repeat(197) + MARK,
            "é".repeat(9_997) + MARK);

    @Test
    void postgresqlTakesThemForTexts() {
        takesThemForTexts(TestDatabase.POSTGRESQL);
    }

    @Test
    void mariaDbTakesThemForTexts() {
        takesThemForTexts(TestDatabase.MARIADB);
    }

    @Test
    void sqliteTakesThemForTexts() {
        takesThemForTexts(TestDatabase.SQLITE);
    }

    @Test
    void h2TakesThemForTexts() {
        takesThemForTexts(TestDatabase.H2);
    }

    private static void takesThemForTexts(TestDatabase kind) {
        try (Database database = kind.fresh()) {
            // what is compared is not what outlasts a loss of power
            WatchedSource watched = new WatchedSource(database.pool(
                    config -> config.setJdbcUrl(database.url().replace("synchronous=FULL", "synchronous=OFF"))));
            try (JdbcStore store = JdbcStore.over(watched.source());
                    CrmStore memory = InMemoryStore.create()) {
                CrmSession tame = session(store, "tame");
                IntStream.range(0, HOSTILE.size()).forEach(i -> HostileTexts.answers(tame, "ana@example.com" + i));
                Set<String> expected = texts(watched);
                watched.forget();
                CrmSession hostile = session(store, "hostile");
                CrmSession inMemory = session(memory, "hostile");
                for (String text : HOSTILE) {
                    assertThat(HostileTexts.answers(hostile, text))
                            .as(text)
                            .isEqualTo(HostileTexts.answers(inMemory, text));
                }
                assertThat(texts(watched)).isSubsetOf(expected).noneMatch(text -> text.contains(MARK));
            }
        }
    }

    private static CrmSession session(CrmStore store, String tenant) {
        return Crm.builder(store).clock(CLOCK).build().as(Actor.system().ofTenant(TenantId.of(tenant)));
    }

    private static Set<String> texts(WatchedSource watched) {
        return watched.sent().stream().map(Sent::text).collect(Collectors.toSet());
    }

    /** What the doors let in is kept letter by letter; this is what the other tests compare with. */
    @Test
    void nearlyAllOfThemAreLetIn() {
        try (CrmStore memory = InMemoryStore.create()) {
            for (String text : HOSTILE) {
                List<String> answers = HostileTexts.answers(session(memory, "hostile"), text);
                String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
                boolean kept = answers.contains("interaction: " + composed);
                boolean refused = answers.stream().anyMatch(answer -> answer.startsWith("contact with notes: refused"));
                assertThat(kept || refused).as(text).isTrue();
            }
        }
    }
}
