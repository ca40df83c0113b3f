package org.agendagate.documents;

import java.text.Normalizer;
import org.agendagate.packet.Sha256;

/**
 * A text without what saving, printing and typing vary: compatibility forms are folded (NFKC), invisible characters and
 * white space left out. White space stays, as one space, between two letters or digits that are not Chinese characters,
 * since {@code 1 23} is not {@code 12 3}; where lines and paragraphs break does not matter, as a pdf breaks them anew.
 * Letter case and punctuation matter.
 */
final class NormalText {
    private final StringBuilder normal = new StringBuilder();
    private boolean gap;
    private int last = -1;
    private int characters;

    static NormalText of(Iterable<String> paragraphs) {
        NormalText text = new NormalText();
        for (String paragraph : paragraphs) {
            Normalizer.normalize(paragraph, Normalizer.Form.NFKC).codePoints().forEach(text::add);
            text.gap = true;
        }
        return text;
    }

    String text() {
        return normal.toString();
    }

    String digest() {
        return Sha256.of(text());
    }

    /** White space not counted. */
    int characters() {
        return characters;
    }

    private void add(int codePoint) {
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            gap = true;
        } else if (!isInvisible(codePoint)) {
            if (gap && isJoined(last) && isJoined(codePoint)) {
                normal.append(' ');
            }
            gap = false;
            last = codePoint;
            characters++;
            normal.appendCodePoint(codePoint);
        }
    }

    private static boolean isJoined(int codePoint) {
        return codePoint >= 0 && Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint);
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.CONTROL;
    }
}
