package io.fichario.samples.quickstart;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * One row of a file.
 *
 * @param file the file
 * @param number the line of the file on which the row begins; the header is on line 1
 * @param fields what stands in each column, without white space at the ends
 * @param flaw why it cannot be taken, whatever stands in it; empty for a row that is whole
 */
record Row(SourceFile file, long number, Map<String, String> fields, Optional<String> flaw) {
    private static final int LENGTH_OF_DATE = 10;

    Row {
        fields = Map.copyOf(fields);
    }

    /** Returns what stands in a column, blank when it is empty. */
    String text(String column) {
        return fields.getOrDefault(column, "");
    }

    /** Returns what stands in a column that must not be empty, of a row that is whole. */
    String required(String column) throws RefusedException {
        if (flaw.isPresent()) {
            throw refused(flaw.get());
        }
        String text = text(column);
        if (text.isEmpty()) {
            throw refused(column + " is empty");
        }
        return text;
    }

    /** Returns the day in a column; a time of day after it, as exports write, does not count. */
    Optional<LocalDate> day(String column) throws RefusedException {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean timed = text.length() > LENGTH_OF_DATE && " T".indexOf(text.charAt(LENGTH_OF_DATE)) >= 0;
        try {
            return Optional.of(LocalDate.parse(timed ? text.substring(0, LENGTH_OF_DATE) : text));
        } catch (DateTimeParseException malformed) {
            throw refused(column + " " + Texts.shown(text) + " is not a day such as 1998-05-06");
        }
    }

    RefusedException refused(String reason) {
        return new RefusedException(new Refusal(file, number, reason));
    }
}
