package io.fichario.crm.inmemory;

import io.fichario.crm.record.TenantId;

/** A read: one snapshot from its beginning to its end. */
record Reading(Snapshot now) implements Work {

    static Reading begin(Space space, Desk desk) {
        return new Reading(new Snapshot(space, desk.newest(space), space.nothing()));
    }

    @Override
    public TenantId tenant() {
        return now.tenant();
    }
}
