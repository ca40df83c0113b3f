package org.agendagate.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What characters of the fonts of symbols show, as far as it matters for a marking: stars, and boxes with and without ticks. */
final class WordSymbols {
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            Map.entry(0x6F, "□"),
            Map.entry(0x71, "□"),
            Map.entry(0x72, "□"),
            Map.entry(0xA8, "□"),
            Map.entry(0x78, "☒"),
            Map.entry(0xFB, "×"),
            Map.entry(0xFC, "√"),
            Map.entry(0xFD, "☒"),
            Map.entry(0xFE, "☑"));
    private static final Map<Integer, String> WINGDINGS_2 =
            Map.of(0x50, "√", 0x52, "☑", 0x53, "☒", 0x54, "☒", 0xA3, "□", 0x2A, "□");

    private WordSymbols() {}

    static boolean isOfSymbols(@Nullable String font) {
        return font != null
                && (font.startsWith("Wingdings")
                        || font.equals("Webdings")
                        || font.startsWith("Symbol")
                        || font.contains("Dingbats"));
    }

    /** @param code the character's number, hexadecimal */
    static String shown(@Nullable String font, @Nullable String code) {
        try {
            return code == null ? " " : shown(font, Integer.parseInt(code, 16));
        } catch (NumberFormatException none) {
            return " ";
        }
    }

    /** Characters that a run in a font of symbols shows. */
    static String shownIn(String font, String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> shown.append(Character.isWhitespace(c) ? " " : shown(font, c)));
        return shown.toString();
    }

    /** Whatever is neither a box nor a tick may be a star of some kind. */
    private static String shown(@Nullable String font, int code) {
        Map<Integer, String> boxes = "Wingdings 2".equals(font) ? WINGDINGS_2 : WINGDINGS;
        return boxes.getOrDefault(code & 0xFF, "★");
    }
}
