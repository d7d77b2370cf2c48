package io.fichario.crm.jdbc.reliability;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.change.Change;
import io.fichario.crm.contact.NewContact;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A program that is to be killed: it gives random commands to one or more stores, in several threads each, and says on one
 * line what a command changed, when its commit has returned. It ends by itself when nobody is there any more to read that.
 */
final class Casualty {
    /** How many contacts a command registers that is to be found whole or not at all. */
    static final int TWINS = 2;

    /** The notes of such a contact. */
    static final String TWIN = "twin";

    private static final int WRITERS = 3;
    private static final int ONE_OF = 8;
    private static final FileOutputStream OUT = new FileOutputStream(FileDescriptor.out);

    private Casualty() {}

    /** Says the seed of its random numbers and where to write: paths of SQLite or URLs of JDBC. */
    public static void main(String[] arguments) throws IOException {
        long seed = Long.parseLong(arguments[0]);
        List<CrmStore> stores = new ArrayList<>();
        for (int place = 1; place < arguments.length; place++) {
            stores.add(open(arguments[place]));
        }
        for (int place = 0; place < stores.size(); place++) {
            begin(stores.get(place), place, new Random(seed * arguments.length + place));
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

    private static void begin(CrmStore store, int place, Random random) {
        Crm crm = Crm.builder(store).listener(changes -> tell(place, changes)).build();
        Known known = new Known();
        for (int i = 0; i < WRITERS; i++) {
            Random own = new Random(random.nextLong());
            CrmSession session = crm.as(Actor.system());
            Dealer dealer = new Dealer(session, new Dealer.Desk(own, known, new PlainTyped(own)));
            boolean first = i == 0;
            Runnable work = () -> {
                if (first) {
                    dealer.begin();
                }
                work(session, dealer, own);
            };
            Thread thread = new Thread(work, "writer " + i);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private static void work(CrmSession session, Dealer dealer, Random random) {
        while (true) {
            try {
                if (random.nextInt(ONE_OF) == 0) {
                    session.together(Casualty::registerTwins);
                } else {
                    dealer.next();
                }
            } catch (StoreUnavailableException gone) {
                if (gone.reason() != StoreUnavailableException.Reason.LOST_RACE) {
                    return;
                }
            } catch (CrmException refused) {
                // as much is
            }
        }
    }

    private static void registerTwins(CrmSession session) {
        for (int i = 0; i < TWINS; i++) {
            session.contacts().register(NewContact.person("Cosme Souza").notes(TWIN));
        }
    }

    private static synchronized void tell(int place, List<Change> changes) {
        String line = place + " " + changes.get(0).cause().command().uuid() + " "
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
