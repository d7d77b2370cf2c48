package io.fichario.crm.contact;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A phone number. What was typed is always kept; a number that the numbering plan of its region knows is kept in E.164
 * and in the national form as well. The plans are those of libphonenumber and change with time, so documents are read
 * without asking them again.
 *
 * @param typed what was typed: 1 to {@value #MAX_LENGTH} characters with at least one digit
 * @param e164 the international form, {@code +} and 2 to 17 digits (some plans, such as
 *     the German one, go beyond the 15 of the standard), when the number was recognized
 * @param national how the number is written within its country, when the number was recognized
 */
public record PhoneNumber(String typed, Optional<String> e164, Optional<String> national) implements PointValue {

    /** The greatest length of what was typed, in characters. */
    public static final int MAX_LENGTH = 60;

    private static final TextRule TYPED = TextRule.line("phone", MAX_LENGTH);
    private static final TextRule NATIONAL = TextRule.line("phone.national", 2 * MAX_LENGTH);
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{1,16}");

    /**
     * Checks the structure only, not the numbering plans.
     *
     * @throws InvalidValueException if there is no digit, a text is too long, or only one of E.164 and national form is
     *     there
     */
    public PhoneNumber {
        typed = TYPED.check(typed);
        national = Parts.text(NATIONAL, "phone.national", national);
        if (typed.codePoints().noneMatch(Character::isDigit)) {
            throw new InvalidValueException(Fault.of("phone", "phone.noDigit").with("length", typed.length()));
        }
        boolean wellFormed = Given.value("phone.e164", e164)
                .map(E164.asMatchPredicate()::test)
                .orElse(true);
        if (!wellFormed || e164.isPresent() != national.isPresent()) {
            throw new InvalidValueException("phone.e164", "phone.e164");
        }
    }

    /**
     * Creates a number that says its country itself.
     *
     * @param typed what was typed; it is recognized only when it begins with {@code +}
     * @return the number
     * @throws InvalidValueException if there is no digit or the text is too long
     */
    public static PhoneNumber of(String typed) {
        return of(typed, Optional.empty());
    }

    /**
     * Creates a number as it is dialled in a country.
     *
     * @param typed what was typed
     * @param region the country from which it is dialled, ISO 3166 with two letters of either case; it does not count
     *     when the number begins with {@code +}
     * @return the number, recognized when the numbering plan of its country knows it
     * @throws InvalidValueException if there is no digit or the text is too long
     */
    public static PhoneNumber of(String typed, Optional<String> region) {
        PhoneNumber asTyped = new PhoneNumber(typed, Optional.empty(), Optional.empty());
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        return parsed(
                        plans,
                        asTyped.typed,
                        Given.value("region", region)
                                .map(code -> code.toUpperCase(Locale.ROOT))
                                .orElse(null))
                .map(number -> new PhoneNumber(
                        asTyped.typed,
                        Optional.of(plans.format(number, PhoneNumberFormat.E164)),
                        Optional.of(plans.format(number, PhoneNumberFormat.NATIONAL))))
                .orElse(asTyped);
    }

    private static Optional<Phonenumber.PhoneNumber> parsed(
            PhoneNumberUtil plans, String typed, @Nullable String region) {
        boolean international = typed.startsWith("+") || typed.startsWith("\uFF0B");
        try {
            Phonenumber.PhoneNumber number = plans.parse(typed, international ? null : region);
            boolean known = international ? plans.isValidNumber(number) : plans.isValidNumberForRegion(number, region);
            return known ? Optional.of(number) : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether the numbering plan of its country knew the number when it was typed.
     *
     * @return true if there is an E.164 form
     */
    public boolean recognized() {
        return e164.isPresent();
    }

    /**
     * Returns the digits of what was typed.
     *
     * @return 0 to 9 only, in order; digits of other scripts are turned into these
     */
    public String digits() {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        return digits.toString();
    }

    @Override
    public PointKind kind() {
        return PointKind.PHONE;
    }

    /**
     * Returns what was typed, which {@link #of(String, Optional)} reads again with the same region.
     *
     * @return the text as typed
     */
    @Override
    public String text() {
        return typed;
    }

    @Override
    public String display() {
        return national.orElse(typed);
    }

    @Override
    public String matching() {
        return e164.orElseGet(this::digits);
    }

    @Override
    public String toString() {
        return recognized() ? "PhoneNumber[***]" : "PhoneNumber[***, not recognized]";
    }
}
