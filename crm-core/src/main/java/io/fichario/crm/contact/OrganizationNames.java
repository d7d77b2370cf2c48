package io.fichario.crm.contact;

import io.fichario.crm.record.TextRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of an organisation.
 *
 * @param legal the name in the register
 * @param trading the name under which it trades
 */
public record OrganizationNames(String legal, Optional<String> trading) implements Names {
    private static final TextRule LEGAL = TextRule.line("name", MAX_LENGTH);
    static final TextRule TRADING = TextRule.line("tradingName", MAX_LENGTH);

    /**
     * Checks the texts.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a text is blank, too long or has control characters
     */
    public OrganizationNames {
        legal = LEGAL.check(legal);
        trading = Parts.text(TRADING, "tradingName", trading);
    }

    /**
     * Creates the names of an organisation that trades under its legal name.
     *
     * @param legal the name in the register
     * @return the names
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static OrganizationNames of(String legal) {
        return new OrganizationNames(legal, Optional.empty());
    }

    @Override
    public ContactKind kind() {
        return ContactKind.ORGANIZATION;
    }

    @Override
    public String display() {
        return trading.orElse(legal);
    }

    @Override
    public String addressedAs() {
        return display();
    }

    @Override
    public List<String> all() {
        return Stream.of(display(), legal).distinct().toList();
    }

    /**
     * Returns these names with another legal name.
     *
     * @param other the name in the register
     * @return the names
     */
    public OrganizationNames withLegal(String other) {
        return new OrganizationNames(other, trading);
    }

    /**
     * Returns these names with another trading name.
     *
     * @param other the name under which it trades
     * @return the names
     */
    public OrganizationNames withTrading(String other) {
        return new OrganizationNames(legal, Optional.of(TRADING.check(other)));
    }

    @Override
    public String toString() {
        return "OrganizationNames[***]";
    }
}
