package org.agendagate.oracle;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words in an opinion box amount to, by the rules at the head of {@code opinions.yaml}. */
final class OpinionWords {
    private static final String NOISE = ".。!！\"“”'‘’「」『』";

    private OpinionWords() {}

    static String kindOf(@Nullable String text, boolean signed, Policy policy) {
        String words = text == null ? "" : plain(text);
        if (words.isEmpty()) {
            return signed ? "NAME_ONLY" : "EMPTY";
        }
        if (policy.readMarks().contains(words)) {
            return "READ_ONLY";
        }
        Set<String> kinds = kindsIn(words, policy.phrases());
        for (String kind : Policy.SEVEREST_FIRST) {
            if (kinds.contains(kind)) {
                return kind;
            }
        }
        return "UNCLEAR";
    }

    /** A phrase counts where at least one of its places is not part of a longer phrase. */
    private static Set<String> kindsIn(String words, Map<String, String> phrases) {
        Set<String> kinds = new HashSet<>();
        phrases.forEach((phrase, kind) -> {
            for (int at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1)) {
                if (!isPartOfLonger(words, at, at + phrase.length(), phrases)) {
                    kinds.add(kind);
                }
            }
        });
        return kinds;
    }

    private static boolean isPartOfLonger(String words, int start, int end, Map<String, String> phrases) {
        for (String longer : phrases.keySet()) {
            if (longer.length() > end - start) {
                int from = Math.max(0, end - longer.length());
                int found = words.indexOf(longer, from);
                if (found >= 0 && found <= start) {
                    return true;
                }
            }
        }
        return false;
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
