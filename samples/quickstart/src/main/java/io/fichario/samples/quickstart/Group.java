package io.fichario.samples.quickstart;

import java.util.Comparator;

/**
 * Orders that have something in common.
 *
 * @param label what they have in common
 * @param sum what they come to
 */
record Group(Label label, Sum sum) {
    /** The greatest goods first; of equal ones the first by name. */
    static final Comparator<Group> GREATEST_FIRST = Comparator.comparing(
                    (Group group) -> group.sum().goods())
            .reversed()
            .thenComparing(group -> group.label().name())
            .thenComparing(group -> group.label().detail());

    /**
     * What a group is called.
     *
     * @param name the name
     * @param detail what else is told of it, or blank
     */
    record Label(String name, String detail) {}
}
