package org.agendagate.texts;

import com.ibm.icu.text.Transliterator;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.UnaryOperator;

/** Folds text character by character, remembering what each character of the basic plane becomes. */
public final class CharacterFolding {
    private static final Transliterator SIMPLE = Transliterator.getInstance("Traditional-Simplified");

    /** Traditional characters become simplified ones. */
    public static final CharacterFolding SIMPLIFYING = new CharacterFolding(SIMPLE::transliterate);

    private final UnaryOperator<String> fold;
    private final AtomicReferenceArray<String> known = new AtomicReferenceArray<>(Character.MAX_VALUE + 1);

    /** @param fold what a text of one character becomes, always the same */
    public CharacterFolding(UnaryOperator<String> fold) {
        this.fold = fold;
    }

    public String of(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> folded.append(of(codePoint)));
        return folded.toString();
    }

    /** What one character becomes. */
    public String of(int codePoint) {
        if (codePoint > Character.MAX_VALUE) {
            return fold.apply(Character.toString(codePoint));
        }
        String before = known.get(codePoint);
        if (before == null) {
            before = fold.apply(Character.toString(codePoint));
            known.set(codePoint, before);
        }
        return before;
    }
}
