package io.fichario.crm.record;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences for codes, in the languages that are there: English and Portuguese are built in, hosts add bundles for
 * their own rules or other languages. Immutable and thread-safe.
 */
public final class Messages {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt");
    private static final Messages BUILT_IN = new Messages(ImmutableList.of(Messages::fromLibrary));

    private final List<Source> sources;

    private Messages(List<Source> sources) {
        this.sources = sources;
    }

    /** A place where the sentence for a code is looked up. */
    @FunctionalInterface
    public interface Source {
        /**
         * Finds the sentence for a code.
         *
         * @param language the language that is wanted
         * @param code the code of a fault or of a violation
         * @return the sentence with its places in braces, or empty when this source does not know the code
         */
        Optional<String> find(Locale language, String code);
    }

    /**
     * Returns the messages of this library alone.
     *
     * @return English, and Portuguese for locales of that language
     */
    public static Messages builtIn() {
        return BUILT_IN;
    }

    /**
     * Returns these messages with one more source, which is asked first.
     *
     * @param source where to look up sentences
     * @return the longer messages
     */
    public Messages with(Source source) {
        return new Messages(ImmutableList.<Source>builder()
                .add(Given.value("source", source))
                .addAll(sources)
                .build());
    }

    /**
     * Returns the sentence for a code with its places filled.
     *
     * @param language the language that is wanted; English where there is none in it
     * @param code the code
     * @param values what the places in braces stand for
     * @return the sentence, or the code itself with its values when no source knows it
     */
    public String text(Locale language, String code, Map<String, String> values) {
        return find(language, code, values).orElseGet(() -> values.isEmpty() ? code : code + " " + values);
    }

    /**
     * Finds the sentence for a code with its places filled.
     *
     * @param language the language that is wanted; English where there is none in it
     * @param code the code
     * @param values what the places in braces stand for
     * @return the sentence, or empty when no source knows it
     */
    public Optional<String> find(Locale language, String code, Map<String, String> values) {
        Given.value("language", language);
        Given.value("code", code);
        Given.value("values", values);
        return sources.stream()
                .flatMap(source -> source.find(language, code).stream())
                .findFirst()
                .map(sentence -> fill(sentence, values));
    }

    private static String fill(String sentence, Map<String, String> values) {
        Matcher matcher = PLACE.matcher(sentence);
        return matcher.replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
    }

    /** Asks for a bundle that exists: a control that forbids the fall-back to the JVM's locale is refused in modules. */
    private static Optional<String> fromLibrary(Locale language, String code) {
        Locale spoken = language.getLanguage().equals(PORTUGUESE.getLanguage()) ? PORTUGUESE : Locale.ROOT;
        ResourceBundle bundle = ResourceBundle.getBundle("io.fichario.crm.record.messages", spoken);
        try {
            return Optional.of(bundle.getString(code));
        } catch (MissingResourceException unknown) {
            return Optional.empty();
        }
    }
}
