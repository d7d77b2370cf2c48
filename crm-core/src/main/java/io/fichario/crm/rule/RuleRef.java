package io.fichario.crm.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.Shown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which rule in which version judged a change.
 *
 * @param id the id of the rule: 1 to 80 of a-z, A-Z, 0-9, {@code .} and {@code -}, beginning with a letter
 * @param version the version of the rule, 1 or more
 */
public record RuleRef(String id, int version) {
    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9.-]{0,79}");
    private static final Pattern TEXT = Pattern.compile("(.+)@([0-9]{1,9})");

    /**
     * Checks both parts.
     *
     * @throws InvalidValueException if a part is not of the form above
     */
    public RuleRef {
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidValueException(Fault.of("rule", "rule.id").with("value", Shown.of(id)));
        }
        if (version < 1) {
            throw new InvalidValueException(Fault.of("rule", "rule.version").with("value", version));
        }
    }

    /**
     * Reads the text form.
     *
     * @param text the id, {@code @} and the version
     * @return the reference
     * @throws InvalidValueException if the text is not of that form
     */
    @JsonCreator
    public static RuleRef parse(String text) {
        Matcher matcher = TEXT.matcher(Given.value("rule", text));
        if (!matcher.matches()) {
            throw new InvalidValueException(Fault.of("rule", "rule.id").with("value", Shown.of(text)));
        }
        return new RuleRef(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    /**
     * Returns the text form, which {@link #parse} reads.
     *
     * @return the id, {@code @} and the version
     */
    @JsonValue
    public String text() {
        return id + "@" + version;
    }

    @Override
    public String toString() {
        return text();
    }
}
