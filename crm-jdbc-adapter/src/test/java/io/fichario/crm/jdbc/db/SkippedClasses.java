package io.fichario.crm.jdbc.db;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at {@link NeedsDatabase} before any test of a class runs. */
final class SkippedClasses implements ExecutionCondition {
    private static final Logger LOG = LoggerFactory.getLogger(SkippedClasses.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<TestDatabase> needed = context.getTestClass()
                .map(tests -> tests.getAnnotation(NeedsDatabase.class))
                .map(NeedsDatabase::value);
        Optional<String> missing = needed.flatMap(TestDatabase::missing);
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("all that is needed is here");
        }
        return skipped(context.getDisplayName(), needed.orElseThrow(), missing.orElseThrow());
    }

    private static ConditionEvaluationResult skipped(String tests, TestDatabase database, String reason) {
        Coverage.ofThisBuild().missing(database.product(), reason);
        LOG.warn("SKIPPED: {}, as there is no {} here: {}", tests, database.product(), reason);
        return ConditionEvaluationResult.disabled("There is no " + database.product() + " here: " + reason);
    }
}
