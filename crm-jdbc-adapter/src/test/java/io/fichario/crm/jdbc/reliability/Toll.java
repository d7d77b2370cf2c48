package io.fichario.crm.jdbc.reliability;

import io.fichario.crm.change.Change;
import io.fichario.crm.contact.Contact;
import io.fichario.crm.jdbc.JdbcStore;
import io.fichario.crm.jdbc.StoredTables;
import io.fichario.crm.record.TenantId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What those who were killed over one database had acknowledged, against what it holds. */
final class Toll {
    private final String product;
    private final Map<String, List<String>> acknowledged = new HashMap<>();
    private final Set<String> unsaid = new HashSet<>();
    private int kills;
    private int earlier;

    Toll(String product) {
        this.product = product;
    }

    /** Adds what one of them told. */
    void add(Map<String, List<String>> told) {
        kills++;
        acknowledged.putAll(told);
    }

    /** Returns whether anyone was killed. */
    boolean isAny() {
        return kills > 0;
    }

    /** Turns to an empty database. */
    void beginAnew() {
        earlier += acknowledged.size();
        acknowledged.clear();
    }

    @Override
    public String toString() {
        return product + ": " + kills + " kills, " + (earlier + acknowledged.size()) + " commands acknowledged, "
                + unsaid.size() + " more that were written but not said";
    }

    /** Returns what is missing, half done or at odds with the log. */
    List<String> faults(JdbcStore store, Connection connection) throws SQLException {
        List<String> faults =
                new ArrayList<>(StoredTables.faults(store, connection, List.of(Card.TYPE), TenantId.DEFAULT));
        List<Change> log = StoredTables.log(store, TenantId.DEFAULT);
        faults.addAll(new Keeping(log).faults());
        Map<String, List<Change>> commands = new LinkedHashMap<>();
        for (Change change : log) {
            commands.computeIfAbsent(change.cause().command().uuid().toString(), id -> new ArrayList<>())
                    .add(change);
        }
        commands.forEach((command, changes) -> checkTwins(command, changes, faults));
        commands.keySet().stream().filter(id -> !acknowledged.containsKey(id)).forEach(unsaid::add);
        acknowledged.forEach((command, told) -> {
            List<String> found = commands.getOrDefault(command, List.of()).stream()
                    .map(Casualty::key)
                    .toList();
            if (!found.equals(told)) {
                faults.add("command " + command + " was acknowledged with " + told + ", found is " + found);
            }
        });
        return faults;
    }

    private static void checkTwins(String command, List<Change> changes, List<String> faults) {
        long twins = changes.stream().filter(Toll::isTwin).count();
        if (twins % Casualty.TWINS != 0) {
            faults.add("command " + command + " is half done: " + changes);
        }
    }

    /** Those of a version that nobody edited yet; they are registered together only. */
    private static boolean isTwin(Change change) {
        return change.version().number() == 1
                && change.after()
                        .filter(Contact.class::isInstance)
                        .map(Contact.TYPE::cast)
                        .filter(contact -> contact.profile().notes().equals(Optional.of(Casualty.TWIN)))
                        .isPresent();
    }
}
