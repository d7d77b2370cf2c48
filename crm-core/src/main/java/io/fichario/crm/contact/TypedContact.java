package io.fichario.crm.contact;

import com.google.common.collect.ImmutableMap;
import io.fichario.crm.address.AddressPurpose;
import io.fichario.crm.address.NewAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything about a new contact that was typed beside its name, unchecked: texts by name, and what may repeat. */
record TypedContact(
        Map<String, String> texts,
        List<NewPoint> points,
        List<Address> addresses,
        List<Named> identifiers,
        List<Named> externalIds,
        List<String> departments,
        List<String> tags,
        List<Liking> preferences,
        List<Consent> consents) {

    static final TypedContact EMPTY = new TypedContact(
            Map.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** An address and what it is for. */
    record Address(
            @Nullable AddressPurpose purpose, @Nullable NewAddress address) {}

    /** A value and the type or system that gives it its meaning. */
    record Named(@Nullable String name, @Nullable String value) {}

    /** A preference, said now or at a time. */
    record Liking(
            @Nullable String topic,
            @Nullable String value,
            @Nullable PreferenceSource source,
            @Nullable String evidence,
            @Nullable Instant observedAt) {}

    /** A consent that is given now, or an entry as it is. */
    record Consent(
            @Nullable Channel channel,
            @Nullable ConsentPurpose purpose,
            @Nullable ConsentEntry entry) {}

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }

    TypedContact with(String name, @Nullable String text) {
        Map<String, String> more = new HashMap<>(texts);
        if (text == null) {
            more.remove(name);
        } else {
            more.put(name, text);
        }
        return new TypedContact(
                ImmutableMap.copyOf(more),
                points,
                addresses,
                identifiers,
                externalIds,
                departments,
                tags,
                preferences,
                consents);
    }

    TypedContact with(NewPoint point) {
        return new TypedContact(
                texts,
                more(points, point),
                addresses,
                identifiers,
                externalIds,
                departments,
                tags,
                preferences,
                consents);
    }

    TypedContact with(Address address) {
        return new TypedContact(
                texts,
                points,
                more(addresses, address),
                identifiers,
                externalIds,
                departments,
                tags,
                preferences,
                consents);
    }

    TypedContact withIdentifier(Named one) {
        return new TypedContact(
                texts,
                points,
                addresses,
                more(identifiers, one),
                externalIds,
                departments,
                tags,
                preferences,
                consents);
    }

    TypedContact withExternalId(Named one) {
        return new TypedContact(
                texts,
                points,
                addresses,
                identifiers,
                more(externalIds, one),
                departments,
                tags,
                preferences,
                consents);
    }

    TypedContact withDepartment(@Nullable String one) {
        return new TypedContact(
                texts,
                points,
                addresses,
                identifiers,
                externalIds,
                more(departments, one),
                tags,
                preferences,
                consents);
    }

    TypedContact withTag(@Nullable String one) {
        return new TypedContact(
                texts,
                points,
                addresses,
                identifiers,
                externalIds,
                departments,
                more(tags, one),
                preferences,
                consents);
    }

    TypedContact with(Liking one) {
        return new TypedContact(
                texts,
                points,
                addresses,
                identifiers,
                externalIds,
                departments,
                tags,
                more(preferences, one),
                consents);
    }

    TypedContact with(Consent one) {
        return new TypedContact(
                texts,
                points,
                addresses,
                identifiers,
                externalIds,
                departments,
                tags,
                preferences,
                more(consents, one));
    }

    /** Keeps what is missing as well, so that it is told with its place. */
    private static <T> List<T> more(List<T> some, @Nullable T one) {
        List<@Nullable T> all = new ArrayList<>(some);
        all.add(one);
        return Collections.unmodifiableList(all);
    }
}
