package org.agendagate.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.language.Expression.Operator;
import org.jspecify.annotations.Nullable;

/** The signs and words that compare, and what people write in their place. */
final class Operators {
    static final List<String> WORDS = List.of("in", "contains", "memberOf", "not");

    /** Their Chinese names. What takes a list is followed by {@link #ONE_OF}, so that it stays standard DRL. */
    private static final Map<String, String> CHINESE = Map.of(
            "包含", "contains",
            "不包含", "not contains",
            "列入", "memberOf",
            "不列入", "not memberOf",
            "属于", "in",
            "不属于", "not in");

    /** Stands before the list of {@code 属于}. */
    static final String ONE_OF = "其一";

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

    /** All Chinese operator words. */
    static Set<String> chineseWords() {
        return CHINESE.keySet();
    }

    /** The English operator that a Chinese word stands for, with {@code not} before it; {@code null} where it is none. */
    static @Nullable String chinese(Token token) {
        return token.isWord() ? CHINESE.get(token.text()) : null;
    }

    static boolean isWord(Token token) {
        return token.isWord()
                && (CHINESE.containsKey(token.text())
                        || WORDS.stream().anyMatch(word -> word.equalsIgnoreCase(token.text())));
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
