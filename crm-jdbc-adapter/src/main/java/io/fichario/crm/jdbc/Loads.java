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

/** A load from its first chunk to its last: between them the store is marked, so that nobody takes a part for the whole. */
final class Loads {
    private static final int MANY = 500;

    private final Base base;
    private final Connections connections;
    private final StoreGate gate;
    private final Mark mark;
    private final Counting counting;
    private int chunksLoaded;

    Loads(Base base, Connections connections, StoreGate gate, Counting counting) {
        this.base = base;
        this.connections = connections;
        this.gate = gate;
        this.mark = new Mark(new Tenancy(base, TenantId.STORE));
        this.counting = counting;
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
            counting.count();
        }
    }

    /** Removes all that the store holds; the mark stays until a load has come to its end. */
    private void clear() throws SQLException {
        List<Step> steps = new ArrayList<>();
        base.tables()
                .forEach(table -> steps.add(
                        new Step.Put(new Sql("DELETE FROM " + base.names().of(table)))));
        try (Channel channel = connections.open(Channel.Purpose.WRITE)) {
            channel.commit(steps);
        }
        base.tenants().forgetAll();
        mark.set(connections);
    }
}
