package io.fichario.crm.contact;

import com.google.common.collect.ImmutableList;
import io.fichario.crm.record.Given;
import io.fichario.crm.record.Texts;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is known of what a contact prefers. A newer preference does not erase an older one; which one counts for a
 * topic is computed. Case and accents of topics do not count. Immutable.
 *
 * @param entries the preferences in the order in which they became known
 */
public record Preferences(List<Preference> entries) {

    /** Nothing is known. */
    public static final Preferences EMPTY = new Preferences(List.of());

    /** The latest counts; at equal times what was stated before what was observed before what was imported. */
    private static final Comparator<Preference> WEIGHT =
            Comparator.comparing(Preference::observedAt).thenComparing(Preference::source, Comparator.reverseOrder());

    /**
     * Checks that nothing is null and copies the entries.
     *
     * @throws io.fichario.crm.record.InvalidValueException if something is null
     */
    public Preferences {
        entries = Parts.list("preferences", entries, Integer.MAX_VALUE);
    }

    /**
     * Returns these preferences with one more; one that is there already is not added again.
     *
     * @param preference what became known
     * @return the preferences
     */
    public Preferences with(Preference preference) {
        Given.value("preference", preference);
        return entries.contains(preference)
                ? this
                : new Preferences(ImmutableList.<Preference>builder()
                        .addAll(entries)
                        .add(preference)
                        .build());
    }

    /**
     * Finds what a contact prefers now: the latest entry about a topic; at equal times what was stated counts more than
     * what was observed, and that more than what was imported.
     *
     * @param topic the topic
     * @return the entry that counts, or empty when nothing is known about the topic
     */
    public Optional<Preference> current(String topic) {
        return about(topic).stream().findFirst();
    }

    /**
     * Returns the entries that count.
     *
     * @return one for each topic, in the order in which the topics became known
     */
    public List<Preference> current() {
        Map<String, Preference> byTopic = new LinkedHashMap<>();
        entries.forEach(entry ->
                byTopic.merge(Texts.fold(entry.topic()), entry, (a, b) -> WEIGHT.compare(a, b) > 0 ? a : b));
        return ImmutableList.copyOf(byTopic.values());
    }

    /**
     * Returns all that was ever known about a topic.
     *
     * @param topic the topic
     * @return the entries, the one that counts first
     */
    public List<Preference> about(String topic) {
        String folded = Texts.fold(Given.value("preference.topic", topic));
        return ImmutableList.copyOf(entries).reverse().stream()
                .filter(entry -> Texts.fold(entry.topic()).equals(folded))
                .sorted(WEIGHT.reversed())
                .toList();
    }
}
