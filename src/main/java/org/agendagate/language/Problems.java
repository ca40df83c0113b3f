package org.agendagate.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** The problems of one file, told at most once each and not more than a reader can bear. */
final class Problems {
    private static final int LONGEST_QUOTE = 60;

    private final Source source;
    private final List<Problem> told = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private final NavigableSet<Integer> errors = new TreeSet<>();

    Problems(Source source) {
        this.source = source;
    }

    void tell(int offset, Mistake mistake, Object... words) {
        add(
                offset,
                mistake.severity(),
                mistake.code(),
                mistake.zh().formatted(words),
                mistake.en().formatted(words));
    }

    void refuse(int offset, Refusal refusal, String word) {
        add(
                offset,
                Problem.Severity.ERROR,
                refusal.code(),
                "不能使用 `%s`：%s".formatted(shortened(word), refusal.zh()),
                "`%s` is not allowed: %s".formatted(shortened(word), refusal.en()));
    }

    List<Problem> told() {
        return told;
    }

    /** Whether something is wrong between two offsets, the second included. */
    boolean hasErrorBetween(int start, int end) {
        Integer first = errors.ceiling(start);
        return first != null && first <= end;
    }

    private void add(int offset, Problem.Severity severity, String code, String zh, String en) {
        if (severity == Problem.Severity.ERROR) {
            errors.add(offset);
        }
        if (told.size() > Bounds.PROBLEMS_PER_FILE || !places.add(offset + " " + en)) {
            return;
        }
        if (told.size() == Bounds.PROBLEMS_PER_FILE) {
            add(offset, Mistake.TOO_MANY_PROBLEMS);
        } else {
            add(new Problem(source.path(), line(offset), column(offset), severity, code, zh, en));
        }
    }

    private void add(int offset, Mistake mistake) {
        add(new Problem(
                source.path(),
                line(offset),
                column(offset),
                mistake.severity(),
                mistake.code(),
                mistake.zh().formatted(Bounds.PROBLEMS_PER_FILE),
                mistake.en().formatted(Bounds.PROBLEMS_PER_FILE)));
    }

    private void add(Problem problem) {
        told.add(problem);
    }

    private int line(int offset) {
        return source.place(offset).line();
    }

    private int column(int offset) {
        return source.place(offset).column();
    }

    /** Words of the file as a problem quotes them. */
    static String shortened(String text) {
        String line = text.lines().findFirst().orElse("").replace('`', '\'');
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
    }
}
