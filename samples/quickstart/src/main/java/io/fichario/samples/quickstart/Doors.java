package io.fichario.samples.quickstart;

import io.fichario.crm.Crm;
import io.fichario.crm.CrmSession;
import io.fichario.crm.access.Actor;
import io.fichario.crm.access.Role;
import io.fichario.crm.record.CrmException;
import io.fichario.crm.record.TenantId;
import io.fichario.crm.rule.RejectedException;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Violation;
import io.fichario.crm.store.DuplicateKeyException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The CRM as the people of the company use it; hears what rules warn of, and turns what the CRM throws into refusals.
 *
 * @param crm the CRM
 * @param tenant whose records these are
 * @param warnings where warnings are counted
 */
record Doors(Crm crm, TenantId tenant, Warnings warnings) {
    private static final String DEPARTMENT = "sales";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Returns the session of an employee who works on a row. */
    CrmSession of(String employee, Row row) {
        Actor actor =
                Actor.named(employee).ofTenant(tenant).inDepartment(DEPARTMENT).withRole(Role.REPRESENTATIVE);
        return crm.as(actor).hearing(warning -> warnings.hear(row, warning));
    }

    /** Returns the session of someone who reads everything and changes nothing. */
    CrmSession reading() {
        return crm.as(Actor.named("report").ofTenant(tenant).withRole(Role.AUDITOR));
    }

    /** Runs something for a row, which is refused when the CRM refuses. */
    static <T> T forRow(Row row, Refusals.Step<T> step) throws RefusedException {
        try {
            return step.run();
        } catch (CrmException refused) {
            throw row.refused(reason(refused));
        }
    }

    /** Returns what stands in the way, without mere warnings. */
    static List<Violation> obstacles(RejectedException rejected) {
        return rejected.violations().stream()
                .filter(violation -> violation.severity() != Severity.WARN)
                .toList();
    }

    /** Returns why the CRM refused; ids, which differ from run to run, are left out. */
    private static String reason(CrmException refused) {
        if (refused instanceof RejectedException rejected) {
            return obstacles(rejected).stream().map(Doors::sentence).collect(Collectors.joining("; "));
        }
        if (refused instanceof DuplicateKeyException duplicate) {
            return duplicate.key().spec().name() + " is taken already";
        }
        return ID.matcher(String.valueOf(refused.getMessage())).replaceAll("(id)");
    }

    static String sentence(Violation violation) {
        return violation.path().isEmpty() ? violation.message() : violation.path() + ": " + violation.message();
    }
}
