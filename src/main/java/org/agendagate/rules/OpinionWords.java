package org.agendagate.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The words of leaders' opinions that a rule book's data lists, for trying what it makes of them. */
public final class OpinionWords {
    /** Whole opinions that say nothing of their writer's view. */
    public static final List<String> SAYING_NOTHING = EmptyWords.OPINIONS;

    private static final String FILE = "reference/opinions.yaml";

    private OpinionWords() {}

    /** Every phrase and mark of reading. */
    public static Set<String> in(RuleBook ruleBook) {
        Set<String> words =
                phrases(ruleBook, "AGREE", "AGREE_WITH_COMMENT", "CONDITIONAL", "DEFER", "DISAGREE", "FORWARD");
        words.addAll(new ReferencePlaces(ruleBook.files()).words(FILE, List.of("readMarks")));
        return words;
    }

    /** Those that refuse or suspend. */
    public static Set<String> suspending(RuleBook ruleBook) {
        return phrases(ruleBook, "CONDITIONAL", "DEFER", "DISAGREE");
    }

    /** Those that make agreement doubtful. */
    public static Set<String> doubting(RuleBook ruleBook) {
        return listed(ruleBook, "doubts", "before", "after", "anywhere");
    }

    private static Set<String> phrases(RuleBook ruleBook, String... kinds) {
        return listed(ruleBook, "phrases", kinds);
    }

    private static Set<String> listed(RuleBook ruleBook, String section, String... names) {
        ReferencePlaces places = new ReferencePlaces(ruleBook.files());
        Set<String> words = new TreeSet<>();
        Stream.of(names).forEach(name -> words.addAll(places.words(FILE, List.of(section, name))));
        return words;
    }
}
