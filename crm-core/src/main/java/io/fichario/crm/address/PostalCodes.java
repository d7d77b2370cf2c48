package io.fichario.crm.address;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The postal codes of one country.
 *
 * @param pattern what a whole code looks like
 * @param example a code that fits
 * @param prefix what people put before a code although it is no part of it; may be empty
 * @param forms how codes are written
 */
record PostalCodes(Pattern pattern, String example, String prefix, List<Form> forms) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** One way of writing: what is looked for, with a place for each separator, and what is put in its stead. */
    record Form(Pattern typed, String written) {

        static Form of(String template) {
            String typed = "(" + template.replaceAll("[^#]", ")[ -]?(").replace("#", "[^ -]") + ")";
            StringBuilder written = new StringBuilder("$1");
            int group = 1;
            for (int i = 0; i < template.length(); i++) {
                char c = template.charAt(i);
                if (c != '#') {
                    group++;
                    written.append(c == '_' ? "" : c).append('$').append(group);
                }
            }
            return new Form(Pattern.compile(typed), written.toString());
        }
    }

    static PostalCodes of(String pattern, String example, String prefix, String forms) {
        return new PostalCodes(
                Pattern.compile(pattern),
                example,
                prefix,
                Splitter.on(',')
                        .omitEmptyStrings()
                        .splitToStream(forms)
                        .map(Form::of)
                        .collect(ImmutableList.toImmutableList()));
    }

    /** Finds the form in which the country writes a code; empty when it is none of the country's. */
    Optional<String> canonical(String typed) {
        String wide = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        String code = BLANKS.matcher(wide).replaceAll(" ").strip().toUpperCase(Locale.ROOT);
        Optional<String> whole = written(code);
        return whole.isPresent() || prefix.isEmpty() || !code.startsWith(prefix)
                ? whole
                : written(code.substring(prefix.length()).strip());
    }

    private Optional<String> written(String code) {
        for (Form form : forms) {
            Matcher matcher = form.typed().matcher(code);
            if (matcher.matches()) {
                String written = matcher.replaceFirst(form.written());
                if (pattern.matcher(written).matches()) {
                    return Optional.of(written);
                }
            }
        }
        return pattern.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }
}
