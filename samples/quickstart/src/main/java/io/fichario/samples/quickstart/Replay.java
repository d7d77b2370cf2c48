package io.fichario.samples.quickstart;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.RecordType;
import io.fichario.crm.record.Stamp;
import java.util.List;

/**
 * A replay that came to its end: a type of record of this sample, which the CRM keeps beside its own, so that a later run
 * knows what the report of this one told besides contacts, orders and shipments.
 *
 * @param id its id
 * @param stamp whose it is, and its version
 * @param warnings what the rules warned of
 * @param refusals what was refused
 */
public record Replay(ReplayId id, Stamp stamp, List<Warning> warnings, List<Refusal> refusals) implements CrmRecord {
    /** All that the CRM needs to know of it. */
    public static final RecordType<Replay> TYPE = RecordType.of(
                    "replay", Replay.class, ReplayId::new, Replay::withStamp)
            .build();

    /** Copies the lists. */
    public Replay {
        warnings = List.copyOf(warnings);
        refusals = List.copyOf(refusals);
    }

    private Replay withStamp(Stamp next) {
        return new Replay(id, next, warnings, refusals);
    }
}
