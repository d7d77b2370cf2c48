package io.fichario.crm.contact;

import io.fichario.crm.record.Given;
import io.fichario.crm.record.InvalidValueException;
import io.fichario.crm.record.TextRule;
import io.fichario.crm.record.Texts;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about a contact beyond names and ways to reach it.
 *
 * @param language the language in which it is addressed, a tag of at most {@value #MAX_LANGUAGE} characters
 * @param timeZone the time zone in which it lives
 * @param tags words of the host's own, at most {@value #MAX_TAGS} of 1 to {@value #MAX_TAG} characters
 * @param notes free text, up to {@value #MAX_NOTES} characters, with line feeds
 * @param preferences what it likes and wants
 */
public record Profile(
        Optional<Locale> language,
        Optional<ZoneId> timeZone,
        Set<String> tags,
        Optional<String> notes,
        Preferences preferences) {

    /** The greatest length of a language tag in characters. */
    public static final int MAX_LANGUAGE = 100;
    /** The greatest number of tags. */
    public static final int MAX_TAGS = 100;
    /** The greatest length of a tag in characters. */
    public static final int MAX_TAG = 60;
    /** The greatest length of notes in characters. */
    public static final int MAX_NOTES = 10_000;

    static final TextRule TAG = TextRule.line("tag", MAX_TAG);
    static final TextRule NOTES = TextRule.block("notes", MAX_NOTES);

    /** Nothing is known. */
    public static final Profile EMPTY =
            new Profile(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), Preferences.EMPTY);

    /**
     * Checks the texts and copies the tags.
     *
     * @throws InvalidValueException if something is null, a text blank, too long or with control characters, or the
     *     language has no code or a tag that is too long
     */
    public Profile {
        language = Given.value("language", language).map(Profile::checkLanguage);
        Given.value("timeZone", timeZone);
        tags = Parts.set(
                "tags",
                Parts.list("tags", tags, MAX_TAGS).stream().map(TAG::check).toList(),
                MAX_TAGS,
                Texts::compareCodePoints);
        notes = Parts.text(NOTES, "notes", notes);
        Given.value("preferences", preferences);
    }

    private static Locale checkLanguage(Locale language) {
        String tag = language.toLanguageTag();
        return !tag.equals("und") && tag.equals(language.getLanguage()) ? language : languageOf(tag);
    }

    static Locale languageOf(String tag) {
        try {
            Locale language = new Locale.Builder().setLanguageTag(tag.strip()).build();
            if (!language.getLanguage().isEmpty() && language.toLanguageTag().length() <= MAX_LANGUAGE) {
                return language;
            }
        } catch (IllformedLocaleException malformed) {
            throw new InvalidValueException("language", "contact.language");
        }
        throw new InvalidValueException("language", "contact.language");
    }

    /**
     * Returns this profile with another language.
     *
     * @param other the language, or empty when it is not known
     * @return the profile
     */
    public Profile withLanguage(Optional<Locale> other) {
        return new Profile(other, timeZone, tags, notes, preferences);
    }

    /**
     * Returns this profile with another time zone.
     *
     * @param other the time zone, or empty when it is not known
     * @return the profile
     */
    public Profile withTimeZone(Optional<ZoneId> other) {
        return new Profile(language, other, tags, notes, preferences);
    }

    /**
     * Returns this profile with other tags.
     *
     * @param others the tags
     * @return the profile
     */
    public Profile withTags(Set<String> others) {
        return new Profile(language, timeZone, others, notes, preferences);
    }

    /**
     * Returns this profile with other notes.
     *
     * @param other the notes, or empty when there are none
     * @return the profile
     */
    public Profile withNotes(Optional<String> other) {
        return new Profile(language, timeZone, tags, other, preferences);
    }

    /**
     * Returns this profile with other preferences.
     *
     * @param others the preferences
     * @return the profile
     */
    public Profile withPreferences(Preferences others) {
        return new Profile(language, timeZone, tags, notes, others);
    }

    @Override
    public String toString() {
        return "Profile[***]";
    }
}
