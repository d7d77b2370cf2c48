package io.fichario.crm.jdbc;

import io.fichario.crm.change.Change;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.store.CommandChunks;
import io.fichario.crm.store.StoreException;
import io.fichario.crm.store.StoreGate;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A load from its first chunk to its last: between them the store is marked, so that nobody takes a part for the whole. */
final class Loads {
    private static final Logger LOG = LoggerFactory.getLogger(Loads.class);
    private static final int MANY = 500;

    private final Base base;
    private final Connections connections;
    private final StoreGate gate;
    private final Mark mark;
    private int chunksLoaded;

    Loads(Base base, Connections connections, StoreGate gate) {
        this.base = base;
        this.connections = connections;
        this.gate = gate;
        this.mark = new Mark(new Tenancy(base, TenantId.STORE));
    }

    void load(CommandChunks chunks) {
        try {
            if (gate.isMarked()) {
                clear();
            }
            while (chunks.hasNext()) {
                load(chunks.next(), chunks.hasNext());
            }
            if (gate.isMarked()) {
                mark.clear(connections);
                gate.unmark();
            }
        } catch (SQLException failed) {
            throw base.failures().of(failed, false, Optional::empty);
        }
    }

    private void load(List<Change> chunk, boolean more) throws SQLException {
        TenantId tenant = chunk.get(0).tenant();
        if (tenant.equals(TenantId.STORE)) {
            throw new StoreException("The history has records of the tenant " + tenant + ", which has states only");
        }
        if (more && !gate.isMarked()) {
            mark.set(connections);
            gate.mark();
        }
        new Loading(base, new Tenancy(base, tenant), connections, chunk).load();
        chunksLoaded++;
        if (base.dialect().forgetsToCount() && chunk.size() >= MANY && Integer.bitCount(chunksLoaded) == 1) {
            count();
        }
    }

    /**
     * Foreign keys are checked by a plan that was made when the tables seemed empty, and would be read whole. What was
     * loaded is loaded, even if the tables cannot be counted.
     */
    private void count() {
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            List<Step> steps = new ArrayList<>();
            tables().forEach(table ->
                    steps.add(new Step.Put(new Sql("ANALYZE " + base.names().of(table)))));
            channel.commit(steps);
        } catch (SQLException uncounted) {
            LOG.debug("The tables were not counted between two chunks");
        }
    }

    private List<String> tables() {
        List<String> tables = new ArrayList<>(base.types().tables());
        tables.addAll(List.of("feed", "pending", "change", "tenant", "state"));
        return tables;
    }

    /** Removes all that the store holds; the mark stays until a load has come to its end. */
    private void clear() throws SQLException {
        List<Step> steps = new ArrayList<>();
        tables().forEach(table ->
                steps.add(new Step.Put(new Sql("DELETE FROM " + base.names().of(table)))));
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            channel.commit(steps);
        }
        base.tenants().forgetAll();
        mark.set(connections);
    }
}
