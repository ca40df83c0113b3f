package org.agendagate.register;

import java.text.Normalizer;
import java.util.Locale;

/** Text as it is sought: full-width letters as plain ones, capitals as small ones. */
final class SoughtText {
    private SoughtText() {}

    static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The pattern of {@code like … escape '!'} that finds {@code text} anywhere. */
    static String pattern(String text) {
        return "%" + of(text.strip()).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
