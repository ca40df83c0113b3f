package org.agendagate.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules reported more than anybody could read; what was reported until then counts for nothing. */
public final class TooManyMatchesException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String ruleId;
    private final int most;

    private TooManyMatchesException(String ruleId, int most) {
        super(String.format(Locale.ROOT, "the rules report more than %d times, `%s` most of all", most, ruleId));
        this.ruleId = ruleId;
        this.most = most;
    }

    static TooManyMatchesException of(List<Match> matches, int most) {
        String loudest = matches.stream()
                .map(match -> match.report().ruleId())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
        return new TooManyMatchesException(loudest, most);
    }

    /** The rule that reported most. */
    public String ruleId() {
        return ruleId;
    }

    /** How often rules may report on one packet. */
    public int most() {
        return most;
    }
}
