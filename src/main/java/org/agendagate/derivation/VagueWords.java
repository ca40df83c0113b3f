package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.reference.VagueKind;
import org.agendagate.reference.WordingPolicy;
import org.agendagate.texts.FoldedText;
import org.agendagate.texts.PhraseFinder.Hit;
import org.agendagate.texts.TimeLimit;
import org.agendagate.texts.TimeLimits;

/**
 * Finds the vague words of one text that leave something open.
 *
 * <p>Left out are titles in 《》, regulations that are quoted, fixed terms (及时足额); of the words for a time those that a
 * concrete limit in the same sentence settles (尽快…不晚于10月31日), of the words for an actor those that names beside them
 * settle (有关处室（综合处、法规处）, 综合处、法规处等有关处室).
 */
final class VagueWords {
    private static final String SENTENCE_ENDS = "。;!?";
    private static final String OPENING_QUOTES = "“「『\"";
    private static final String CLOSING_QUOTES = "”」』\"";
    private static final Pattern NAMES_FOLLOW = Pattern.compile("^(?:[(\\[〔【:]|,?即|,?包括)(?<names>[^)\\]〕】。;!?]*)");
    private static final Pattern NAMES_PRECEDE = Pattern.compile("(?:^|[,。;:!?由请])(?<names>[^,。;:!?由请]*?)(?:等|等的)$");
    private static final Pattern BETWEEN_NAMES = Pattern.compile("[、,和及与]|以及|会同|分别");

    private static final int LONGEST_LIST = 200;

    private final WordingPolicy policy;
    private final LocalDate decidedOn;
    private final String text;
    private final int[] sentenceStarts;

    private VagueWords(FoldedText folded, WordingPolicy policy, LocalDate decidedOn) {
        this.policy = policy;
        this.decidedOn = decidedOn;
        this.text = folded.text();
        this.sentenceStarts = new int[text.length()];
        for (int index = 1; index < text.length(); index++) {
            boolean begins = SENTENCE_ENDS.indexOf(text.charAt(index - 1)) >= 0 || folded.startsLine(index);
            sentenceStarts[index] = begins ? index : sentenceStarts[index - 1];
        }
    }

    /** The vague words by what they leave open, each once, in the order of the text; kinds without any are left out. */
    static Map<VagueKind, Set<String>> in(FoldedText folded, WordingPolicy policy, LocalDate decidedOn) {
        return new VagueWords(folded, policy, decidedOn).find();
    }

    private Map<VagueKind, Set<String>> find() {
        Map<VagueKind, Set<String>> found = new EnumMap<>(VagueKind.class);
        List<Hit<WordingPolicy.Sort>> hits = policy.finder().longest(text);
        List<TimeLimit> limits = hits.isEmpty() ? List.of() : TimeLimits.in(text, decidedOn);
        for (Hit<WordingPolicy.Sort> hit : hits) {
            if (hit.meaning() != WordingPolicy.Sort.FIXED && isOpen(hit, limits)) {
                VagueKind kind = hit.meaning() == WordingPolicy.Sort.TIME ? VagueKind.TIME : VagueKind.ACTOR;
                found.computeIfAbsent(kind, sort -> new LinkedHashSet<>()).add(hit.phrase());
            }
        }
        return found;
    }

    private boolean isOpen(Hit<?> hit, List<TimeLimit> limits) {
        if (isPartOfWord(hit) || isTitle(hit) || isQuotedRegulation(hit)) {
            return false;
        }
        return hit.meaning() == WordingPolicy.Sort.TIME
                ? limits.stream().noneMatch(limit -> settles(limit, hit))
                : !isNamed(hit);
    }

    /** Words in Latin letters count only where they stand alone. */
    private boolean isPartOfWord(Hit<?> hit) {
        return (isLatin(hit.start()) && isLatin(hit.start() - 1)) || (isLatin(hit.end() - 1) && isLatin(hit.end()));
    }

    private boolean isLatin(int index) {
        return index >= 0
                && index < text.length()
                && Character.UnicodeScript.of(text.charAt(index)) == Character.UnicodeScript.LATIN;
    }

    private boolean isTitle(Hit<?> hit) {
        return text.lastIndexOf('《', hit.start()) > text.lastIndexOf('》', hit.start())
                && text.indexOf('》', hit.end()) >= 0;
    }

    /** Quotation marks around the word alone only stress it; what a regulation says stands behind its name. */
    private boolean isQuotedRegulation(Hit<?> hit) {
        int begin = sentenceStarts[hit.start()];
        for (int index = hit.start() - 1; index >= begin; index--) {
            int kind = OPENING_QUOTES.indexOf(text.charAt(index));
            if (kind >= 0) {
                int end = text.indexOf(CLOSING_QUOTES.charAt(kind), hit.end());
                boolean alone = index == hit.start() - 1 && end == hit.end();
                return end >= 0 && !alone && policy.cites(text.substring(begin, index));
            } else if (CLOSING_QUOTES.indexOf(text.charAt(index)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private boolean settles(TimeLimit limit, Hit<?> hit) {
        boolean apart = limit.end() <= hit.start() || hit.end() <= limit.start();
        return apart && sentenceStarts[limit.start()] == sentenceStarts[hit.start()];
    }

    private boolean isNamed(Hit<?> hit) {
        var behind = NAMES_FOLLOW.matcher(text.substring(hit.end(), Math.min(text.length(), hit.end() + LONGEST_LIST)));
        if (behind.find() && namesUnits(behind.group("names"))) {
            return true;
        }
        var before = NAMES_PRECEDE.matcher(
                text.substring(Math.max(sentenceStarts[hit.start()], hit.start() - LONGEST_LIST), hit.start()));
        return before.find() && namesUnits(before.group("names"));
    }

    /** Every name of the list must be one of a unit. */
    private boolean namesUnits(String list) {
        String[] names = BETWEEN_NAMES.split(list, -1);
        for (String name : names) {
            if (!policy.isUnit(name)) {
                return false;
            }
        }
        return names.length > 0;
    }
}
