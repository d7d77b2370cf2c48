package io.fichario.crm.contact;

import io.fichario.crm.record.ExternalId;
import io.fichario.crm.record.Texts;
import java.util.Comparator;
import java.util.Set;

/**
 * By what registers and other systems know a contact.
 *
 * @param identifiers numbers that registers gave, at most {@value #MAX}
 * @param externalIds the names of the contact in other systems, at most {@value #MAX}
 */
public record Identity(Set<Identifier> identifiers, Set<ExternalId> externalIds) {

    /** The greatest number of identifiers, and of external ids. */
    public static final int MAX = 100;

    /** No register and no other system knows it. */
    public static final Identity EMPTY = new Identity(Set.of(), Set.of());

    /**
     * Checks that nothing is null and copies both sets.
     *
     * @throws io.fichario.crm.record.InvalidValueException if something is null or there are too many
     */
    public Identity {
        identifiers = Parts.set(
                "identifiers", identifiers, MAX, Comparator.comparing(Identifier::text, Texts::compareCodePoints));
        externalIds = Parts.set(
                "externalIds", externalIds, MAX, Comparator.comparing(ExternalId::text, Texts::compareCodePoints));
    }

    /**
     * Returns this with other identifiers.
     *
     * @param others the identifiers
     * @return the identity
     */
    public Identity withIdentifiers(Set<Identifier> others) {
        return new Identity(others, externalIds);
    }

    /**
     * Returns this with other external ids.
     *
     * @param others the external ids
     * @return the identity
     */
    public Identity withExternalIds(Set<ExternalId> others) {
        return new Identity(identifiers, others);
    }
}
