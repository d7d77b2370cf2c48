package io.fichario.crm.jdbc.reliability;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.store.CrmStore;
import io.fichario.crm.store.StoreUnavailableException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A program that is to be killed: it gives random commands in several threads and says on one line what a command changed,
 * when its commit has returned. It ends by itself when nobody is there any more to read that.
 */
final class Casualty {
    private static final int WRITERS = 4;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Casualty() {}

    /** Says where to write, a path of SQLite or a URL of JDBC, and the seed of its random numbers. */
    public static void main(String[] arguments) throws IOException {
        CrmStore store = open(arguments[0]);
        Known known = new Known();
        for (int i = 0; i < WRITERS; i++) {
            CrmSession session =
                    Crm.builder(store).listener(Casualty::tell).build().as(Actor.system());
            Random random = new Random(Long.parseLong(arguments[1]) * WRITERS + i);
            Dealer dealer = new Dealer(session, new Dealer.Desk(random, known, new PlainTyped(random)));
            Thread thread = new Thread(() -> work(dealer), "writer " + i);
            thread.setDaemon(true);
            thread.start();
        }
        while (System.in.read() >= 0) {
            // until the parent is gone
        }
    }

    private static CrmStore open(String where) {
        if (!where.startsWith("jdbc:")) {
            return JdbcStore.file(Path.of(where));
        }
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(where);
        config.setMaximumPoolSize(WRITERS);
        config.setMinimumIdle(1);
        return JdbcStore.over(new HikariDataSource(config));
    }

    private static void work(Dealer dealer) {
        dealer.begin();
        while (true) {
            try {
                dealer.next();
            } catch (StoreUnavailableException gone) {
                if (gone.reason() != StoreUnavailableException.Reason.LOST_RACE) {
                    return;
                }
            } catch (CrmException refused) {
                // as much is
            }
        }
    }

    private static synchronized void tell(List<Change> changes) {
        String line = changes.get(0).cause().command().uuid() + " "
                + changes.stream().map(Casualty::key).collect(Collectors.joining(" ")) + " .\n";
        try {
            OUT.write(line.getBytes(StandardCharsets.US_ASCII));
            OUT.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns which change this is. */
    static String key(Change change) {
        return change.record().uuid() + "@" + change.version().number();
    }
}
