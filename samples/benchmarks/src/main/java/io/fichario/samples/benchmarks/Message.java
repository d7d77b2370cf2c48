package io.fichario.samples.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements that are sent together where the database takes several at once, and one by one where it does not. */
final class Message {
    private final List<String> texts = new ArrayList<>();
    private final List<Filling> fillings = new ArrayList<>();

    /** Fills the places of a statement. */
    @FunctionalInterface
    interface Filling {
        void fill(Binder binder) throws SQLException;
    }

    /** Takes the rows of a result. */
    @FunctionalInterface
    interface Reader {
        void read(ResultSet rows) throws SQLException;
    }

    Message add(String text) {
        return add(text, binder -> {});
    }

    Message add(String text, Filling filling) {
        texts.add(text);
        fillings.add(filling);
        return this;
    }

    List<String> texts() {
        return texts;
    }

    List<Filling> fillings() {
        return fillings;
    }
}
