package org.agendagate.markings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.texts.FoldedText;

/** What counts as a classification marking: a floor that is built in, and what the office adds to it. */
public final class Markings {
    /** Nothing beyond what counts in every office. */
    public static final Markings FLOOR = new Markings(List.of(), false, true);

    /** Ends a line that is the row of a table: its cells are no lines of their own. */
    public static final char ROW = '┃';

    /** Takes nothing for a marking: for what was looked at before. */
    public static final Markings NONE = new Markings(List.of(), false, false);

    private static final Set<String> DECLARED =
            Set.of("SECRETOFFLINE", "SECRET", "TOPSECRET", "CONFIDENTIAL", "CLASSIFIED", "STATESECRET");
    private static final Pattern DECLARED_LEVEL =
            Pattern.compile("\n(?:属于?|为|是|涉及)?(?:" + MarkedText.LEVEL + "|" + MarkedText.CLASSIFIED + ")(?s:.*)");

    private final List<String> additions;
    private final boolean workSecrets;

    private final boolean looking;

    private Markings(List<String> additions, boolean workSecrets, boolean looking) {
        this.additions = additions;
        this.workSecrets = workSecrets;
        this.looking = looking;
    }

    /**
     * The floor with an office's own.
     *
     * @param additions words that make any text classified wherever they stand in it
     * @param workSecrets whether what is marked or declared as 工作秘密 must not come here either
     */
    public static Markings with(List<String> additions, boolean workSecrets) {
        List<String> folded = new ArrayList<>();
        for (String addition : additions) {
            String word = FoldedText.word(addition);
            if (!word.isEmpty()) {
                folded.add(word);
            }
        }
        return new Markings(List.copyOf(folded), workSecrets, true);
    }

    /** Whether a text bears a marking. */
    public boolean in(String text) {
        return in(text, false);
    }

    /** Whether the name of a file bears a marking, with or without an ending. */
    public boolean inName(String name) {
        return in(name, true);
    }

    /** Whether the value of a secrecy declaration says that the content is classified. */
    public boolean declaredBy(String value) {
        if (!looking) {
            return false;
        }
        String letters = value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        return DECLARED.contains(letters)
                || (workSecrets && letters.equals("WORKSECRET"))
                || DECLARED_LEVEL.matcher(MarkedText.of(value, workSecrets)).matches();
    }

    private boolean in(String text, boolean name) {
        if (!looking) {
            return false;
        } else if (plainlyIn(text, name)) {
            return true;
        }
        for (String decoded : Disguises.undone(text)) {
            if (plainlyIn(decoded, name)) {
                return true;
            }
        }
        return false;
    }

    private boolean plainlyIn(String text, boolean name) {
        if (text.indexOf('㊙') >= 0 || added(text)) {
            return true;
        }
        if (!mayHold(text)) {
            return false;
        }
        String marked = MarkedText.of(text, workSecrets);
        boolean spoken = MarkedText.hasWord(marked) && (levels(marked) || NamedFiles.in(marked, name));
        return spoken || EnglishMarks.in(marked);
    }

    private boolean added(String text) {
        if (additions.isEmpty()) {
            return false;
        }
        String folded = FoldedText.word(text);
        return additions.stream().anyMatch(folded::contains);
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (MarkedText.mayBegin(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean levels(String marked) {
        for (int at = 0; at < marked.length(); at++) {
            char word = marked.charAt(at);
            if (word < MarkedText.SECRET || word > MarkedText.CLASSIFIED) {
                continue;
            }
            if (word != MarkedText.CLASSIFIED
                    && (Declarations.named(marked, at)
                            || (LevelMarks.isSetApart(marked, at) && new LevelMarks(marked, at).marking()))) {
                return true;
            }
        }
        return Declarations.in(marked) || TickedBoxes.in(marked);
    }
}
