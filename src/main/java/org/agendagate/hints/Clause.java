package org.agendagate.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.agendagate.texts.FoldedText;

/**
 * One clause of a folded text.
 *
 * @param text its words
 * @param before the words of its sentence before it
 */
record Clause(String text, String before) {
    private static final String SENTENCE_ENDS = "。;!?";
    private static final Pattern ENDS = Pattern.compile("[。;!?]|,(?!\\d{3}(?:\\D|$))|:");

    /** The clauses of {@code text}, however it is written; where a line ends, a sentence does. */
    static List<Clause> of(String text) {
        List<Clause> clauses = new ArrayList<>();
        text.lines().map(FoldedText::word).forEach(line -> addOf(line, clauses));
        return clauses;
    }

    private static void addOf(String line, List<Clause> clauses) {
        Matcher ends = ENDS.matcher(line);
        int sentence = 0;
        int start = 0;
        while (ends.find()) {
            add(line, sentence, start, ends.start(), clauses);
            start = ends.end();
            if (SENTENCE_ENDS.indexOf(line.charAt(ends.start())) >= 0) {
                sentence = start;
            }
        }
        add(line, sentence, start, line.length(), clauses);
    }

    private static void add(String line, int sentence, int start, int end, List<Clause> clauses) {
        if (start < end) {
            clauses.add(new Clause(line.substring(start, end), line.substring(sentence, start)));
        }
    }
}
