package org.agendagate.language;

import org.agendagate.language.Problem.Severity;

/**
 * A kind of problem that files under {@code rules/} can have.
 *
 * @param code as in {@link Problem#code()}
 * @param zh its words, with {@code …} for what differs from case to case
 * @param en the same in English
 */
public record ProblemCode(String code, Severity severity, String zh, String en) {
    /** The kind of problem whose words are formats. */
    public static ProblemCode ofFormats(String code, Severity severity, String zh, String en) {
        return new ProblemCode(code, severity, withoutSlots(zh), withoutSlots(en));
    }

    private static String withoutSlots(String format) {
        return format.replaceAll("%([0-9]\\$)?[sd]", "…");
    }
}
