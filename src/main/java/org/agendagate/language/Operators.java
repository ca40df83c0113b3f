package org.agendagate.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.language.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** The signs and words that compare, and what people write in their place. */
final class Operators {
    static final List<String> WORDS = List.of("in", "contains", "memberOf", "not");

    private static final Set<String> SIGNS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final Map<String, String> SLIPS = Map.ofEntries(
            Map.entry("=", "=="),
            Map.entry("===", "=="),
            Map.entry("!==", "!="),
            Map.entry("<>", "!="),
            Map.entry("=>", ">="),
            Map.entry("=<", "<="),
            Map.entry("is", "=="),
            Map.entry("equals", "=="),
            Map.entry("等于", "=="),
            Map.entry("不等于", "!="),
            Map.entry("大于", ">"),
            Map.entry("小于", "<"),
            Map.entry("大于等于", ">="),
            Map.entry("小于等于", "<="));
    private static final Map<String, String> WORD_SLIPS = Map.ofEntries(
            Map.entry("and", "&&"),
            Map.entry("or", "||"),
            Map.entry("&", "&&"),
            Map.entry("|", "||"),
            Map.entry("并且", "&&"),
            Map.entry("而且", "&&"),
            Map.entry("且", "&&"),
            Map.entry("和", "&&"),
            Map.entry("或者", "||"),
            Map.entry("或", "||"));

    private Operators() {}

    /** The comparison that stands here, also where it is misspelt; {@code null} where none does. */
    static @Nullable String sign(Token token) {
        return token.kind() == Token.Kind.SIGN && SIGNS.contains(token.text()) ? token.text() : SLIPS.get(token.text());
    }

    static boolean isSlip(Token token) {
        return SLIPS.containsKey(token.text());
    }

    /** {@code &&} or {@code ||}, also where it is written in words; {@code null} where neither stands here. */
    static @Nullable String connective(Token token) {
        if (token.isSign("&&") || token.isSign("||")) {
            return token.text();
        }
        return token.isText() ? null : WORD_SLIPS.get(token.text().toLowerCase(java.util.Locale.ROOT));
    }

    static boolean isWord(Token token) {
        return token.isWord() && WORDS.stream().anyMatch(word -> word.equalsIgnoreCase(token.text()));
    }

    static Operator operator(String sign) {
        for (Operator operator : Operator.values()) {
            if (operator.sign().equals(sign)) {
                return operator;
            }
        }
        throw new IllegalArgumentException(sign);
    }
}
