package org.agendagate.oracle;

import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the words in an opinion box amount to, as an official reads them. */
final class OpinionWords {
    private static final String NOISE = ".。!！\"“”'‘’「」『』";

    /** Of all that is written in random packets, as an official would say. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("同意", "AGREE"),
            Map.entry("同意提请审议", "AGREE"),
            Map.entry("同意上会", "AGREE"),
            Map.entry("原则同意", "AGREE_WITH_COMMENT"),
            Map.entry("无不同意见", "AGREE"),
            Map.entry("同意,请注意压缩篇幅", "AGREE_WITH_COMMENT"),
            Map.entry("拟请会议审议", "AGREE"),
            Map.entry("不同意", "DISAGREE"),
            Map.entry("不宜上会", "DISAGREE"),
            Map.entry("暂缓", "DEFER"),
            Map.entry("没有不同意见,但建议缓议", "DEFER"),
            Map.entry("请再研究后报", "CONDITIONAL"),
            Map.entry("请商省财政厅后上会", "CONDITIONAL"),
            Map.entry("修改完善后提交", "CONDITIONAL"),
            Map.entry("同意,修改完善后再报", "CONDITIONAL"),
            Map.entry("请财政厅阅处", "FORWARD"),
            Map.entry("转请有关方面研处", "FORWARD"));

    /** What of those words disagrees, defers or sets a condition; all of them where it is not named. */
    private static final Map<String, String> TELLING = Map.of("没有不同意见，但建议缓议", "但建议缓议", "同意，修改完善后再报", "修改完善后再报");

    private OpinionWords() {}

    static String telling(String text) {
        return TELLING.getOrDefault(text, text);
    }

    static String kindOf(@Nullable String text, boolean signed, Policy policy) {
        String words = text == null ? "" : plain(text);
        if (words.isEmpty()) {
            return signed ? "NAME_ONLY" : "EMPTY";
        }
        return policy.readMarks().contains(words) ? "READ_ONLY" : KINDS.getOrDefault(words, "UNCLEAR");
    }

    /** Full-width as half-width, without blanks, quotes and full stops. */
    static String plain(String text) {
        String folded = Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at++) {
            char letter = folded.charAt(at);
            if (!Character.isWhitespace(letter)
                    && !Character.isSpaceChar(letter)
                    && Character.getType(letter) != Character.FORMAT
                    && NOISE.indexOf(letter) < 0) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }
}
