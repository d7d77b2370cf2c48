package org.example.teashop;

import io.fichario.crm.CrmBuilder;
import io.fichario.crm.order.Order;
import io.fichario.crm.record.Fault;
import io.fichario.crm.rule.RuleBuilder;
import io.fichario.crm.rule.RuleRef;
import io.fichario.crm.rule.Severity;
import io.fichario.crm.rule.Verdict;
import io.fichario.crm.rule.Violation;
import java.util.function.UnaryOperator;

// README 3
/** How our company sets the CRM up: nobody orders more than two articles at a time. */
class PrudentHouse implements UnaryOperator<CrmBuilder> {
    @Override
    public CrmBuilder apply(CrmBuilder builder) {
        return builder.rule(RuleBuilder.about(Order.TYPE, new RuleRef("house.articles", 1))
                .describedBy(language -> "Nobody orders more than two articles at a time")
                .on("order.place")
                .judging(proposal -> proposal.after().lines().size() <= 2
                        ? Verdict.allowed()
                        : Verdict.of(
                                Violation.of("house.articles", Severity.REFUSE, Fault.of("lines", "house.articles")))));
    }
}
// README end
