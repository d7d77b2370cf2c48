package io.fichario.samples.quickstart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads files; a file without its columns stops the run, a row of another length than the header has a flaw. */
final class RowReader {
    private static final int LONGEST_HEADER = 200;

    private RowReader() {}

    /** Returns the rows of a file in their order; lines without anything are passed over. */
    static List<Row> rows(SourceFile file, byte[] bytes) {
        List<CsvRecord> records = records(file, Utf8.decoded(file, bytes));
        if (records.isEmpty()) {
            throw StoppedException.input(file.fileName() + " is empty; its first row must be the header "
                    + String.join(",", file.columns()) + ".");
        }
        Map<String, Integer> header = header(file, records.get(0));
        return records.stream().skip(1).map(line -> row(file, header, line)).toList();
    }

    private static List<CsvRecord> records(SourceFile file, String text) {
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
        try (CsvReader<CsvRecord> reader = builder.ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException | IOException malformed) {
            throw StoppedException.input(file.fileName() + " is not CSV: " + reason(malformed) + ".");
        }
    }

    private static String reason(Throwable malformed) {
        Throwable deepest = malformed;
        for (Throwable cause = malformed.getCause(); cause != null; cause = cause.getCause()) {
            deepest = cause;
        }
        return String.valueOf(deepest.getMessage());
    }

    private static Map<String, Integer> header(SourceFile file, CsvRecord first) {
        List<String> names = first.getFields().stream().map(String::strip).toList();
        List<String> missing = file.columns().stream()
                .filter(column -> !names.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw StoppedException.input(file.fileName() + " has no column " + String.join(", ", missing)
                    + "; its header row is " + shown(names));
        }
        if (names.stream().distinct().count() < names.size()) {
            throw StoppedException.input(file.fileName() + " has a column twice; its header row is " + shown(names));
        }
        return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, place -> place));
    }

    private static String shown(List<String> names) {
        return Texts.cut(String.join(",", names), LONGEST_HEADER) + ".";
    }

    private static Row row(SourceFile file, Map<String, Integer> header, CsvRecord line) {
        Map<String, String> fields = new HashMap<>();
        header.forEach((column, place) -> {
            if (place < line.getFieldCount()) {
                fields.put(column, line.getField(place).strip());
            }
        });
        Optional<String> flaw = line.getFieldCount() == header.size()
                ? Optional.empty()
                : Optional.of("has " + line.getFieldCount() + " fields, the header has " + header.size());
        return new Row(file, line.getStartingLineNumber(), fields, flaw);
    }
}
