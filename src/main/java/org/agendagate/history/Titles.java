package org.agendagate.history;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.agendagate.texts.CharacterFolding;

/**
 * Titles as they are compared: two titles mean the same item where their normalised texts are equal.
 *
 * <p>Not told apart are full and half width, traditional and simplified, look-alikes (Unicode TS 39), case, white space
 * and punctuation, the words that only frame a title (关于, 的, 请示), and the stage of a draft in brackets (送审稿, 重报).
 * Numbers and periods stay: the report of another quarter is another item.
 */
public final class Titles {
    private static final List<String> STAGES =
            List.of("送审稿", "审议稿", "讨论稿", "修订稿", "修改稿", "征求意见稿", "草案", "草稿", "重报", "重新报送", "再次报送");

    private static final List<String> KINDS = List.of("请示", "报告", "汇报", "函");

    private static final SpoofChecker LOOK_ALIKES = new SpoofChecker.Builder().build();

    private static final CharacterFolding TOLD_BY_LOOKS =
            new CharacterFolding(letter -> LOOK_ALIKES.getSkeleton(letter).toLowerCase(Locale.ROOT));

    private Titles() {}

    /** The text that equal titles have in common; empty where a title says nothing. */
    public static String normalised(String title) {
        String plain = CharacterFolding.SIMPLIFYING.of(Normalizer.normalize(title, Normalizer.Form.NFKC));
        return TOLD_BY_LOOKS.of(withoutFrame(lettersOf(withoutStages(plain))));
    }

    /** Stages are written in one kind of brackets or another. */
    private static String withoutStages(String title) {
        String text =
                title.replace('〔', '(').replace('〕', ')').replace('【', '(').replace('】', ')');
        if (text.indexOf('(') < 0) {
            return text;
        }
        for (String stage : STAGES) {
            text = text.replace("(" + stage + ")", "");
        }
        return text;
    }

    private static String lettersOf(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }

    private static String withoutFrame(String text) {
        String core = text.startsWith("关于") ? text.substring(2) : text;
        for (String kind : KINDS) {
            if (core.endsWith(kind)) {
                core = core.substring(0, core.length() - kind.length());
                break;
            }
        }
        return core.replace("的", "");
    }
}
