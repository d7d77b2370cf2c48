package io.fichario.crm.contact;

import io.fichario.crm.record.TextRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The names of a person. Given and family name are never guessed from the display name.
 *
 * @param display the whole name as the person writes it
 * @param given the given name or names
 * @param family the family name or names
 * @param preferredName how the person wants to be addressed
 */
public record PersonNames(
        String display, Optional<String> given, Optional<String> family, Optional<String> preferredName)
        implements Names {
    private static final TextRule DISPLAY = TextRule.line("name", MAX_LENGTH);
    static final TextRule GIVEN = TextRule.line("givenName", MAX_LENGTH);
    static final TextRule FAMILY = TextRule.line("familyName", MAX_LENGTH);
    static final TextRule PREFERRED = TextRule.line("preferredName", MAX_LENGTH);

    /**
     * Checks the texts.
     *
     * @throws io.fichario.crm.record.InvalidValueException if a text is blank, too long or has control characters
     */
    public PersonNames {
        display = DISPLAY.check(display);
        given = Parts.text(GIVEN, "givenName", given);
        family = Parts.text(FAMILY, "familyName", family);
        preferredName = Parts.text(PREFERRED, "preferredName", preferredName);
    }

    /**
     * Creates the names of a person of whom only the whole name is known.
     *
     * @param display the whole name
     * @return the names
     * @throws io.fichario.crm.record.InvalidValueException if it is blank, too long or has control characters
     */
    public static PersonNames of(String display) {
        return new PersonNames(display, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public ContactKind kind() {
        return ContactKind.PERSON;
    }

    @Override
    public String addressedAs() {
        return preferredName.or(() -> given).orElse(display);
    }

    @Override
    public List<String> all() {
        return Stream.concat(
                        Stream.of(display),
                        Stream.of(given, family, preferredName).flatMap(Optional::stream))
                .distinct()
                .toList();
    }

    /**
     * Returns these names with another whole name.
     *
     * @param other the whole name
     * @return the names
     */
    public PersonNames withDisplay(String other) {
        return new PersonNames(other, given, family, preferredName);
    }

    /**
     * Returns these names with another given name.
     *
     * @param other the given name
     * @return the names
     */
    public PersonNames withGiven(String other) {
        return new PersonNames(display, Optional.of(GIVEN.check(other)), family, preferredName);
    }

    /**
     * Returns these names with another family name.
     *
     * @param other the family name
     * @return the names
     */
    public PersonNames withFamily(String other) {
        return new PersonNames(display, given, Optional.of(FAMILY.check(other)), preferredName);
    }

    /**
     * Returns these names with another form of address.
     *
     * @param other how the person wants to be addressed
     * @return the names
     */
    public PersonNames withPreferredName(String other) {
        return new PersonNames(display, given, family, Optional.of(PREFERRED.check(other)));
    }

    @Override
    public String toString() {
        return "PersonNames[***]";
    }
}
