package io.fichario.crm.jdbc.contracts;

import static io.fichario.crm.jdbc.db.Proxied.invoke;
import static io.fichario.crm.jdbc.db.Proxied.proxy;
import static org.assertj.core.api.Assertions.assertThat;

import io.fichario.crm.jdbc.db.Database;
import io.fichario.crm.jdbc.db.NeedsDatabase;
import io.fichario.crm.jdbc.db.TestDatabase;
import io.fichario.crm.store.CrmStore;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;

/** Records of which there are few are listed another way than many are; here even one is too many. */
@NeedsDatabase(TestDatabase.SQLITE)
final class ManyRecordsContractTest extends OverDatabase {
    private static final AtomicInteger LISTS = new AtomicInteger();

    ManyRecordsContractTest() {
        super(TestDatabase.SQLITE);
    }

    @Override
    CrmStore open(Database database) {
        return over(noneAreFew(database.dataSource()), builder -> builder);
    }

    @AfterAll
    static void listsWereAskedFor() {
        assertThat(LISTS).hasPositiveValue();
    }

    private static DataSource noneAreFew(DataSource source) {
        return (DataSource) proxy(DataSource.class, (proxy, method, arguments) -> {
            Object result = invoke(method, source, arguments);
            return result instanceof Connection connection ? noneAreFew(connection) : result;
        });
    }

    private static Object noneAreFew(Connection connection) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                String text = (String) arguments[0];
                arguments[0] = text.replace("few) <= 1000", "few) <= -1").replace("few) > 1000", "few) > -1");
                LISTS.addAndGet(arguments[0].equals(text) ? 0 : 1);
            }
            return invoke(method, connection, arguments);
        });
    }
}
