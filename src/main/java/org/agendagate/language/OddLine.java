package org.agendagate.language;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that is no part of a rule and no comment either, though whoever left it there took it for one, or never saw it.
 *
 * @param sign with which it begins
 */
record OddLine(String sign, Mistake mistake) {
    private static final List<OddLine> KNOWN = List.of(
            new OddLine("<<<<<<<", Mistake.MERGE_MARK),
            new OddLine("=======", Mistake.MERGE_MARK),
            new OddLine(">>>>>>>", Mistake.MERGE_MARK),
            new OddLine("|||||||", Mistake.MERGE_MARK),
            new OddLine("／／", Mistake.COMMENT_SIGN),
            new OddLine("<!--", Mistake.COMMENT_SIGN),
            new OddLine("--", Mistake.COMMENT_SIGN),
            new OddLine("#", Mistake.COMMENT_SIGN));

    /** The one that begins at {@code at}, which is the first sign of a line. */
    static @Nullable OddLine find(String text, int at) {
        return KNOWN.stream()
                .filter(odd -> text.startsWith(odd.sign, at))
                .findFirst()
                .orElse(null);
    }
}
