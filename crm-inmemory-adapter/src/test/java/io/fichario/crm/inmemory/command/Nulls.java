package io.fichario.crm.inmemory.command;

/** What callers hand in whom no compiler binds to nullness. */
final class Nulls {
    private Nulls() {}

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals", "unused"})
    static <T> T nothing(Object whatever) {
        return null;
    }
}
