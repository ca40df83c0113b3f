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
        ReferencePlaces places = new ReferencePlaces(ruleBook.files());
        Set<String> words = new TreeSet<>(places.words(FILE, List.of("readMarks")));
        Stream.of("AGREE", "AGREE_WITH_COMMENT", "CONDITIONAL", "DEFER", "DISAGREE", "FORWARD")
                .forEach(kind -> words.addAll(places.words(FILE, List.of("phrases", kind))));
        return words;
    }
}
