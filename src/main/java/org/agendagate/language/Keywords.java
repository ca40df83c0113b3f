package org.agendagate.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agendagate.texts.EditDistance;

/** The words that stand alone on their lines. One that is misspelt is told and read as what was meant. */
final class Keywords {
    private static final List<String> ALONE = List.of("when", "then", "end");

    private Keywords() {}

    static List<Token> mend(List<Token> tokens, Problems problems) {
        List<Token> mended = new ArrayList<>(tokens);
        for (int index = 0; index < tokens.size() - 1; index++) {
            Token token = tokens.get(index);
            String meant = token.firstOnLine() && tokens.get(index + 1).firstOnLine() ? meant(token) : token.text();
            if (!meant.equals(token.text())) {
                problems.tell(token.start(), Mistake.MISSPELT, token.quoted(), meant);
                mended.set(
                        index,
                        new Token(token.kind(), meant, token.start(), token.end(), token.slip(), true, token.broken()));
            }
        }
        return mended;
    }

    private static String meant(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        boolean other =
                !token.isWord() || Operators.connective(token) != null || Operators.isWord(token) || token.isVariable();
        return other || ALONE.contains(word)
                ? token.text()
                : ALONE.stream()
                        .filter(keyword -> EditDistance.between(word, keyword) == 1)
                        .findFirst()
                        .orElse(token.text());
    }
}
