package org.agendagate.language;

/**
 * A {@code .drl} file as policy staff wrote it.
 *
 * @param path relative to the rules directory, with {@code /}, such as {@code seed/leader-sign-off.drl}
 */
public record RuleFile(String path, String text) {}
