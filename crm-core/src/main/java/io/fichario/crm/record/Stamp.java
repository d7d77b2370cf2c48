package io.fichario.crm.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Set;

/**
 * What the library keeps about every record: whose it is, how often it was written, and what was left out for the
 * reader. The way of a command writes it; withers of records hand it on unchanged.
 *
 * @param tenant whose record it is
 * @param version how often it was written
 * @param hidden the names of the parts that the actor who read it may not see; never stored
 */
public record Stamp(
        TenantId tenant, Version version, @JsonIgnore Set<String> hidden) {

    /** Checks that nothing is null and copies the names. */
    public Stamp {
        Given.value("tenant", tenant);
        Given.value("version", version);
        hidden = ImmutableSortedSet.copyOf(Given.set("hidden", hidden));
    }

    @JsonCreator
    static Stamp stored(@JsonProperty("tenant") TenantId tenant, @JsonProperty("version") Version version) {
        return new Stamp(tenant, version, Set.of());
    }

    /**
     * Creates the stamp of a record that was not stored yet.
     *
     * @param tenant whose record it will be
     * @return a stamp of version {@link Version#NONE}
     */
    public static Stamp unsaved(TenantId tenant) {
        return new Stamp(tenant, Version.NONE, Set.of());
    }

    /**
     * Returns this stamp with another version.
     *
     * @param next the version
     * @return the stamp
     */
    public Stamp withVersion(Version next) {
        return new Stamp(tenant, next, hidden);
    }

    /**
     * Returns this stamp with other hidden parts.
     *
     * @param names the names of the parts that were left out
     * @return the stamp
     */
    public Stamp withHidden(Set<String> names) {
        return new Stamp(tenant, version, names);
    }
}
