package io.fichario.crm.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.fichario.crm.record.Fault;
import io.fichario.crm.record.InvalidValueException;

/**
 * Which line of an order; a number stays with its line and is never given to another line of that order.
 *
 * @param number 1 to {@value #MAX}
 */
public record LineNumber(@JsonValue int number) implements Comparable<LineNumber> {
    /** The greatest number, and so the greatest number of lines. */
    public static final int MAX = 9_999;

    /**
     * Checks the range.
     *
     * @throws InvalidValueException if the number is not from 1 to {@value #MAX}
     */
    @JsonCreator
    public LineNumber {
        if (number < 1 || number > MAX) {
            throw new InvalidValueException(
                    Fault.of("line", "order.lineNumber").with("value", number).with("max", MAX));
        }
    }

    /**
     * Creates a line number.
     *
     * @param number 1 to {@value #MAX}
     * @return the line number
     * @throws InvalidValueException if the number is not in that range
     */
    public static LineNumber of(int number) {
        return new LineNumber(number);
    }

    @Override
    public int compareTo(LineNumber other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return String.valueOf(number);
    }
}
