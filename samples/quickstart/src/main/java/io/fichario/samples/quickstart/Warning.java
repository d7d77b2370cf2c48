package io.fichario.samples.quickstart;

/**
 * Something that a rule warned of in a row.
 *
 * @param rule the rule
 * @param code what it is
 * @param file the file
 * @param row the line of the file on which the row begins
 */
public record Warning(String rule, String code, SourceFile file, long row) {}
