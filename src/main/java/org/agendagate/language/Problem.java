package org.agendagate.language;

import java.util.Comparator;

/**
 * Why a file under {@code rules/} cannot be used, or what is odd about it: the place and plain words.
 *
 * @param line from 1
 * @param column from 1, in characters as an editor counts them
 * @param code stable, in kebab case
 */
public record Problem(String file, int line, int column, Severity severity, String code, String zh, String en)
        implements Comparable<Problem> {
    private static final String REFERENCE = "reference-";

    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .thenComparing(problem -> !problem.code().startsWith(REFERENCE))
            .thenComparing(Problem::file)
            .thenComparing(Problem::line)
            .thenComparing(Problem::column)
            .thenComparing(Problem::code)
            .thenComparing(Problem::en);

    /** Whether the file can be used all the same. */
    public enum Severity {
        ERROR,
        WARNING,
        /** Nothing to be mended: what was done, or will have to be. */
        NOTE
    }

    /**
     * Errors come first. Among them, what is wrong with reference data comes before what is wrong with rules: a file
     * that cannot be read takes away the fields that rules then miss.
     */
    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column: words}, in English. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + en;
    }
}
