package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.inmemory.fixture.MovableClock;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.IdSource;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.record.Version;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.DuplicateKeyException;
import io.fichario.crm.store.Holder;
import io.fichario.crm.store.StaleRecordException;
import io.fichario.crm.store.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Plays a sequence of random commands of a tenant of its own, and writes down all that the store answered. */
final class Play {
    private static final int COMMANDS = 100;

    private final CrmStore store;
    private final TenantId tenant;
    private final Random random;
    private final Random ids = new Random(0);
    private final List<String> lines = new ArrayList<>();
    private final MovableClock clock = MovableClock.at(Instant.parse("2026-05-04T10:00:00Z"));

    private Play(CrmStore store, int number) {
        this.store = store;
        this.tenant = TenantId.of("play-" + number);
        this.random = new Random(number);
    }

    /** Returns the lines; the same number gives the same ones on every store. */
    static List<String> of(CrmStore store, int number) {
        Play play = new Play(store, number);
        play.run();
        return play.lines;
    }

    private void run() {
        IdSource source = () -> new UUID((ids.nextLong() & ~0xf000L) | 0x7000L, (ids.nextLong() >>> 2) | (1L << 63));
        CrmSession session = Crm.builder(store)
                .clock(clock)
                .ids(source)
                .build()
                .as(Actor.system().ofTenant(tenant));
        Dealer dealer = new Dealer(session, new Dealer.Desk(random, new Known(), new ArbitraryTyped(random)));
        ids.setSeed(random.nextLong());
        dealer.begin();
        for (int i = 0; i < COMMANDS; i++) {
            clock.advance(Duration.ofNanos(random.nextInt(Integer.MAX_VALUE)));
            // a store that finds out earlier that a block fails makes fewer ids
            ids.setSeed(random.nextLong());
            lines.add(i + ": " + answered(dealer));
        }
        List<Change> log = StoredTables.log(store, tenant);
        log.forEach(change -> lines.add(said(change)));
        lines.addAll(new Answers(store, tenant, new Random(random.nextLong()), log).lines());
    }

    private String answered(Dealer dealer) {
        try {
            return said(dealer.next());
        } catch (CrmException thrown) {
            return said(thrown);
        }
    }

    private String said(CrmException thrown) {
        String name = thrown.getClass().getSimpleName();
        if (thrown instanceof RejectedException rejected) {
            return name + rejected.violations().stream().map(Play::said).toList();
        }
        if (thrown instanceof DuplicateKeyException duplicate) {
            return name + duplicate.key() + duplicate.holder().filter(this::isKept);
        }
        if (thrown instanceof StaleRecordException stale) {
            return name
                    + stale.id()
                    + stale.expected()
                    + stale.current().map(Play::said)
                    + stale.original().map(Play::said)
                    + stale.attempted().map(Play::said);
        }
        return thrown instanceof StoreUnavailableException unavailable ? name + unavailable.reason() : name;
    }

    /** A holder that was made by the same block is gone with it; stores that find out earlier still name it. */
    private boolean isKept(Holder holder) {
        return !store.<List<Change>>read(tenant, view -> view.changes(holder.id(), Version.NONE, 1))
                .isEmpty();
    }

    private static String said(Violation violation) {
        return violation.ruleId() + "/" + violation.code() + "/" + violation.path();
    }

    private static String said(Object answer) {
        if (answer instanceof CrmRecord record) {
            return record.id().type().name() + " " + record.id() + " " + record.version() + " " + document(record);
        }
        if (answer instanceof Change change) {
            return said(change);
        }
        return answer instanceof Collection<?> several
                ? several.stream().map(Play::said).toList().toString()
                : String.valueOf(answer);
    }

    private static String said(Change change) {
        return change.record() + " " + change.version() + " " + change.kind() + " " + change.ordinal() + " "
                + change.cause().command() + " " + change.cause().request() + " "
                + change.cause().at() + " "
                + change.cause().actor() + " " + change.cause().operation() + " "
                + change.cause().rules() + " "
                + change.after().map(Play::document).orElse("deleted");
    }

    static String document(CrmRecord record) {
        return document(record.id().type(), record);
    }

    private static <R extends CrmRecord> String document(RecordType<R> type, CrmRecord record) {
        return type.codec().write(type.cast(record));
    }
}
