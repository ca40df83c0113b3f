package org.agendagate.offices;

import java.util.Arrays;
import java.util.List;

/**
 * What was answered, and where: a cell of the workbook or a question at the terminal.
 *
 * @param at as a problem names it
 */
public record Answer(String at, String text) {
    public Answer {
        text = text.strip();
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Several names in one answer, put apart as people put them apart. */
    List<Answer> parts() {
        return Arrays.stream(text.split("[、，,;；\\n]", -1))
                .map(part -> new Answer(at, part))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    List<String> texts() {
        return parts().stream().map(Answer::text).toList();
    }
}
