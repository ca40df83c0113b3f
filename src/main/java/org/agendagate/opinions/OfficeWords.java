package org.agendagate.opinions;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words an office adds to the grammar. What they suspend or doubt is doubted; what they say of agreement holds only
 * for clauses of which the grammar knows nothing itself.
 *
 * @param phrases by what they amount to
 * @param readMarks whole opinions that only say that somebody has read it
 * @param before what makes a clause doubtful before its words of agreement
 * @param after what does so behind them
 * @param anywhere what does so wherever it stands
 */
public record OfficeWords(
        Map<Sense, List<String>> phrases,
        Set<String> readMarks,
        List<String> before,
        List<String> after,
        List<String> anywhere) {
    /** No words of an office. */
    public static final OfficeWords NONE = new OfficeWords(Map.of(), Set.of(), List.of(), List.of(), List.of());

    public OfficeWords {
        phrases = Map.copyOf(phrases);
        readMarks = Set.copyOf(readMarks);
        before = List.copyOf(before);
        after = List.copyOf(after);
        anywhere = List.copyOf(anywhere);
    }
}
