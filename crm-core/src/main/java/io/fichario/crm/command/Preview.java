package io.fichario.crm.command;

import io.fichario.crm.record.CrmRecord;
import io.fichario.crm.record.Given;
import io.fichario.crm.rule.Violation;
import java.util.List;

/**
 * What commands would do, without having done it.
 *
 * @param records the records as they would be, as the actor may see them; each once, in the order of first change
 * @param warnings what would be told although the changes are made
 * @param refusals why the first command that is refused would be; empty when all would be done
 */
public record Preview(List<CrmRecord> records, List<Violation> warnings, List<Violation> refusals) {

    /** Copies the lists. */
    public Preview {
        records = Given.list("records", records);
        warnings = Given.list("warnings", warnings);
        refusals = Given.list("refusals", refusals);
    }

    /**
     * Returns whether all of it would be done.
     *
     * @return true if nothing is refused
     */
    public boolean allowed() {
        return refusals.isEmpty();
    }
}
