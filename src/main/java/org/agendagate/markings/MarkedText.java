package org.agendagate.markings;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.agendagate.texts.CharacterFolding;

/**
 * A text as markings are looked for in it: simplified, half-width, without invisible characters, white space as one
 * space or one line end, and each word of secrecy as one character. Begins and ends with a line end.
 */
final class MarkedText {
    static final char SECRET = '\uE001';
    static final char CONFIDENTIAL = '\uE002';
    static final char TOP_SECRET = '\uE003';
    /** 国家秘密, which names no level. */
    static final char STATE_SECRET = '\uE004';
    /** 工作秘密, where the office does not hold it here. */
    static final char WORK_SECRET = '\uE005';
    /** 秘密, 机密 or 绝密, spelt with like characters or with something within. */
    static final char DISGUISED = '\uE006';
    /** 涉密. */
    static final char CLASSIFIED = '\uE007';
    /** 商业秘密, 工作秘密 and others that may be held here. */
    static final char OTHER_SECRET = '\uE008';

    /** For patterns: any word that is a level, or stands for one. */
    static final String LEVEL = "[\uE001-\uE006]";

    private static final char FIRST = '\uE000';
    private static final char LAST = '\uE00F';

    private static final String OF_SECRECY = "密蜜宻宓樒滵峚嘧谧";
    private static final String OF_PLAIN = "秘祕泌柲毖铋苾";
    private static final String OF_GRAVE = "机枧朹杋肌矶讥玑叽饥虮";
    private static final String OF_GRAVEST = "绝絶";
    private static final String WITHIN = " \n·•.-_/|*~+";
    private static final String OTHERS = "商业|个人|企业|技术|通信|职业|贸易|经营|审判|执法";
    private static final Pattern OTHER = Pattern.compile("(?:" + OTHERS + ")(?:机密|秘密)");
    private static final Pattern SPLIT = Pattern.compile("木几|禾必|[纟丝糸糹]色|宀必山|宓山");

    private static final CharacterFolding FOLDING = new CharacterFolding(
            character -> CharacterFolding.SIMPLIFYING.of(Normalizer.normalize(character, Normalizer.Form.NFKC)));

    private final boolean workSecrets;
    private final StringBuilder folded = new StringBuilder();
    private final StringBuilder chars = new StringBuilder();

    private MarkedText(boolean workSecrets) {
        this.workSecrets = workSecrets;
    }

    /** @param workSecrets whether 工作秘密 is looked for like a level */
    static String of(String text, boolean workSecrets) {
        MarkedText marked = new MarkedText(workSecrets);
        marked.fold(text);
        marked.joinParts();
        marked.words();
        return marked.chars.toString();
    }

    /** Whether a word of secrecy may be in a text that has this character. */
    static boolean mayBegin(char c) {
        return OF_SECRECY.indexOf(c) >= 0
                || c == 's'
                || c == 'S'
                || c == 'ſ'
                || c == 'c'
                || c == 'C'
                || LevelMarks.isStar(c)
                || c > 0xD7FF
                || (c >= 0x2E80 && c < 0x2FE0)
                || (c >= 0x2100 && c < 0x24FF)
                || (c >= 0x1D00 && c < 0x1DFF);
    }

    /** Whether a text made by {@link #of} has anything of secrecy in it, beside English words. */
    static boolean hasWord(String marked) {
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            if ((c >= SECRET && c <= CLASSIFIED) || c == '密') {
                return true;
            }
        }
        return false;
    }

    private void fold(String text) {
        folded.append('\n');
        text.codePoints().forEach(this::add);
        if (folded.charAt(folded.length() - 1) == ' ') {
            folded.setLength(folded.length() - 1);
        }
        folded.append('\n');
    }

    private void add(int codePoint) {
        char last = folded.charAt(folded.length() - 1);
        if (codePoint == '\n'
                || codePoint == '\r'
                || codePoint == 0x0B
                || codePoint == 0x0C
                || codePoint == 0x85
                || (codePoint | 1) == 0x2029) {
            if (last == ' ') {
                folded.setLength(folded.length() - 1);
                last = folded.charAt(folded.length() - 1);
            }
            if (last != '\n') {
                folded.append('\n');
            }
        } else if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            if (last != ' ' && last != '\n') {
                folded.append(' ');
            }
        } else if (codePoint >= FIRST && codePoint <= LAST) {
            folded.append('\uFFFD');
        } else if (!isInvisible(codePoint)) {
            folded.append(FOLDING.of(codePoint));
        }
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0x2800;
    }

    /** 木几密: a character that is written as the parts it is made of. */
    private void joinParts() {
        String joined = SPLIT.matcher(folded)
                .replaceAll(found -> switch (found.group().charAt(0)) {
                    case '木' -> "枧";
                    case '禾' -> "泌";
                    case '宀', '宓' -> "宻";
                    default -> "絶";
                });
        folded.setLength(0);
        folded.append(OTHER.matcher(joined).replaceAll(String.valueOf(OTHER_SECRET)));
    }

    private void words() {
        for (int i = 0; i < folded.length(); i++) {
            int length = word(i);
            if (length == 0) {
                chars.append(folded.charAt(i));
            } else {
                i += length - 1;
            }
        }
    }

    /** Adds the word that begins at a place, and returns how many characters it takes. */
    private int word(int at) {
        char first = folded.charAt(at);
        if (has("国家秘密", at)) {
            return add(STATE_SECRET, 4);
        } else if (has("工作秘密", at)) {
            return add(workSecrets ? WORK_SECRET : OTHER_SECRET, 4);
        } else if (has("极机密", at)) {
            return add(TOP_SECRET, 3);
        }
        char level = level(first);
        int within = at + 1 < folded.length() && WITHIN.indexOf(folded.charAt(at + 1)) >= 0 ? 1 : 0;
        char second = at + 1 + within < folded.length() ? folded.charAt(at + 1 + within) : ' ';
        if (first == '涉' && second == '密') {
            return add(CLASSIFIED, 2 + within);
        } else if (level == 0 || OF_SECRECY.indexOf(second) < 0) {
            return 0;
        }
        boolean plain = within == 0 && second == '密' && "秘机绝".indexOf(first) >= 0;
        return add(plain ? level : DISGUISED, 2 + within);
    }

    private int add(char word, int length) {
        chars.append(word);
        return length;
    }

    private static char level(char first) {
        if (OF_PLAIN.indexOf(first) >= 0) {
            return SECRET;
        } else if (OF_GRAVE.indexOf(first) >= 0) {
            return CONFIDENTIAL;
        }
        return OF_GRAVEST.indexOf(first) >= 0 ? TOP_SECRET : 0;
    }

    private boolean has(String word, int at) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= folded.length() || folded.charAt(at + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
