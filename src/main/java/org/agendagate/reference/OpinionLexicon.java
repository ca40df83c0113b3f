package org.agendagate.reference;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agendagate.opinions.Occasion;
import org.agendagate.opinions.OfficeWords;
import org.agendagate.opinions.OpinionGrammar;
import org.agendagate.opinions.Sense;
import org.agendagate.opinions.Understanding;
import org.agendagate.packet.MeetingKind;
import org.agendagate.texts.PhraseFinder;
import org.jspecify.annotations.Nullable;

/**
 * What the words of an opinion amount to, by the list in {@code opinions.yaml}.
 *
 * <p>All phrases that occur are found; one that lies within a longer one does not count (同意 within 不同意, 不同意
 * within 无不同意见). Of the kinds that remain, the one that stands first in {@link #SEVEREST_FIRST} holds: who agrees
 * on a condition has not simply agreed.
 *
 * <p>Words of agreement are taken at their word only where nothing beside them turns them round: 不能同意, 是否同意 and
 * 同意退回 contain 同意 and mean something else. What is in doubt is unclear, and unclear is no opinion.
 */
public final class OpinionLexicon {
    private static final List<OpinionKind> SEVEREST_FIRST = List.of(
            OpinionKind.DISAGREE,
            OpinionKind.DEFER,
            OpinionKind.CONDITIONAL,
            OpinionKind.AGREE_WITH_COMMENT,
            OpinionKind.AGREE,
            OpinionKind.FORWARD);

    private static final Set<OpinionKind> AGREEING =
            EnumSet.of(OpinionKind.AGREE, OpinionKind.AGREE_WITH_COMMENT, OpinionKind.CONDITIONAL);

    private static final int MOST_KNOWN = 10_000;
    /** In letters; who writes more than that writes it once. */
    private static final int LONGEST_KNOWN = 100;

    private static final Pattern CLAUSE_END = Pattern.compile("[,，;；。.!！\\n]");

    private final PhraseFinder<OpinionKind> finder;
    private final Set<String> readMarks;
    private final Doubts doubts;
    /** Leaders write the same few words over and over. */
    private final Map<String, OpinionKind> known = new ConcurrentHashMap<>();

    private final Set<OpinionKind> counting;
    private final OpinionGrammar grammar;
    private final Map<Read, Understanding> understood = new ConcurrentHashMap<>();

    /** An opinion that was read for a meeting. */
    private record Read(String text, Occasion occasion) {}

    /**
     * What makes words of agreement mean something else.
     *
     * @param before words that do so where they stand before them in the same clause
     * @param after words that do so where they stand behind them in the same clause
     * @param anywhere words that do so wherever they stand
     */
    public record Doubts(List<String> before, List<String> after, List<String> anywhere) {
        public Doubts {
            before = before.stream().map(OpinionLexicon::normalised).toList();
            after = after.stream().map(OpinionLexicon::normalised).toList();
            anywhere = anywhere.stream().map(OpinionLexicon::normalised).toList();
        }
    }

    /**
     * A lexicon of the given words; none of them may be blank.
     *
     * @param phrases the phrases of each kind, found anywhere in an opinion
     * @param readMarks whole opinions that only say that somebody has read it, such as 阅
     * @param doubts what makes words of agreement unclear
     * @param counting the kinds that count as an opinion
     */
    public OpinionLexicon(
            Map<OpinionKind, List<String>> phrases, Set<String> readMarks, Doubts doubts, Set<OpinionKind> counting) {
        Map<String, OpinionKind> kinds = new HashMap<>();
        // A phrase that the list gives to two kinds is of the severer one.
        SEVEREST_FIRST.forEach(kind ->
                phrases.getOrDefault(kind, List.of()).forEach(word -> kinds.putIfAbsent(normalised(word), kind)));
        this.finder = PhraseFinder.of(kinds);
        this.readMarks = readMarks.stream().map(OpinionLexicon::normalised).collect(Collectors.toUnmodifiableSet());
        this.doubts = doubts;
        this.counting = counting.isEmpty() ? EnumSet.noneOf(OpinionKind.class) : EnumSet.copyOf(counting);
        this.grammar = new OpinionGrammar(officeWords(phrases, readMarks, doubts));
    }

    private static OfficeWords officeWords(
            Map<OpinionKind, List<String>> phrases, Set<String> readMarks, Doubts doubts) {
        Map<Sense, List<String>> bySense = new EnumMap<>(Sense.class);
        SEVEREST_FIRST.forEach(kind -> bySense.put(Sense.valueOf(kind.name()), phrases.getOrDefault(kind, List.of())));
        return new OfficeWords(bySense, readMarks, doubts.before(), doubts.after(), doubts.anywhere());
    }

    /** Whether anything is left of {@code words} once blanks, quotes and full stops are taken away. */
    public static boolean isBlank(String words) {
        return normalised(words).isEmpty();
    }

    /** What the words amount to for that meeting, read clause by clause. */
    public OpinionReading read(@Nullable String text, boolean signed, Occasion occasion) {
        Understanding understanding =
                text == null ? new Understanding(Sense.EMPTY, List.of()) : understand(text, occasion);
        OpinionKind kind = switch (understanding.sense()) {
            case NOT_UNDERSTOOD -> OpinionKind.UNCLEAR;
            case EMPTY -> signed ? OpinionKind.NAME_ONLY : OpinionKind.EMPTY;
            default -> OpinionKind.valueOf(understanding.sense().name());
        };
        return new OpinionReading(kind, understanding.words());
    }

    private Understanding understand(String text, Occasion occasion) {
        if (text.length() > LONGEST_KNOWN) {
            return grammar.read(text, occasion);
        }
        Read asked = new Read(text, occasion);
        Understanding known = understood.get(asked);
        if (known == null) {
            known = grammar.read(text, occasion);
            if (understood.size() >= MOST_KNOWN) {
                understood.clear();
            }
            understood.put(asked, known);
        }
        return known;
    }

    /** The words of an opinion that have no known meaning, as written; none where the opinion is understood. */
    public List<String> notUnderstood(String text) {
        OpinionReading reading = read(text, true, new Occasion(MeetingKind.STANDING_COMMITTEE, LocalDate.EPOCH));
        return reading.kind() == OpinionKind.UNCLEAR ? reading.telling() : List.of();
    }

    /** What the words amount to by the phrases of the list alone, as decisions of the first edition told it. */
    public OpinionKind kindOf(@Nullable String text, boolean signed) {
        OpinionKind kind = text == null ? OpinionKind.EMPTY : known.get(text);
        if (kind == null) {
            kind = look(Objects.requireNonNull(text));
            if (known.size() < MOST_KNOWN) {
                known.put(text, kind);
            }
        }
        return kind == OpinionKind.EMPTY && signed ? OpinionKind.NAME_ONLY : kind;
    }

    private OpinionKind look(String text) {
        String words = normalised(text);
        if (words.isEmpty()) {
            return OpinionKind.EMPTY;
        }
        if (readMarks.contains(words)) {
            return OpinionKind.READ_ONLY;
        }
        Set<OpinionKind> found = EnumSet.noneOf(OpinionKind.class);
        boolean doubtful = doubts.anywhere().stream().anyMatch(words::contains);
        for (String part : CLAUSE_END.split(text, -1)) {
            String clause = normalised(part);
            for (PhraseFinder.Hit<OpinionKind> hit : finder.longest(clause)) {
                found.add(hit.meaning());
                doubtful |= isDoubtful(hit, clause);
            }
        }
        OpinionKind kind =
                SEVEREST_FIRST.stream().filter(found::contains).findFirst().orElse(OpinionKind.UNCLEAR);
        return doubtful && AGREEING.contains(kind) ? OpinionKind.UNCLEAR : kind;
    }

    private boolean isDoubtful(PhraseFinder.Hit<OpinionKind> hit, String clause) {
        String before = clause.substring(0, hit.start());
        String after = clause.substring(hit.end());
        return hit.meaning() != OpinionKind.CONDITIONAL
                && AGREEING.contains(hit.meaning())
                && (doubts.before().stream().anyMatch(before::contains)
                        || doubts.after().stream().anyMatch(after::contains));
    }

    public boolean countsAsOpinion(OpinionKind kind) {
        return counting.contains(kind);
    }

    /** Full-width and half-width forms are the same; blanks, quotes and closing punctuation do not matter. */
    private static String normalised(String text) {
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> !isNoise(point))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isNoise(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.getType(point) == Character.FORMAT
                || ".。!！\"“”'‘’「」『』".indexOf(point) >= 0;
    }
}
