package org.agendagate.documents;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the text of one run looks: whether it is hidden, and whether anybody could see it on white paper. */
final class WordRun {
    /** Half points: smaller than any footnote. */
    private static final int TINY = 5;
    /** Per cent of a character's width. */
    private static final int NARROW = 10;

    private static final int WHITE = 0xF0;
    private static final Set<String> NO_SHADE = Set.of("auto", "FFFFFF", "none", "clear", "nil");

    private @Nullable Boolean hidden;
    private @Nullable String style;
    private @Nullable String colour;
    private @Nullable String font;
    private boolean tiny;
    private boolean shaded;

    void property(String name, Xml xml) {
        String value = xml.attribute("val");
        switch (name) {
            case "vanish" -> hidden = xml.isOn();
            case "rStyle" -> style = value;
            case "color" -> colour = value;
            case "rFonts" -> font = xml.attribute("ascii");
            case "sz" -> tiny |= isAtMost(value, TINY);
            case "w" -> tiny |= isAtMost(value, NARROW);
            case "highlight" -> shaded = true;
            case "shd" -> shaded = isShade(xml);
            default -> {}
        }
    }

    static boolean isShade(Xml xml) {
        String fill = xml.attribute("fill");
        return fill != null && !NO_SHADE.contains(fill);
    }

    private static boolean isAtMost(@Nullable String value, int most) {
        return value != null && value.matches("\\d{1,5}%?") && Integer.parseInt(value.replace("%", "")) <= most;
    }

    boolean isHidden(WordStyles styles, boolean paragraphHidden) {
        return hidden != null ? hidden : styles.hides(style) || paragraphHidden;
    }

    /** @param onShade whether what is behind the text may be dark */
    boolean isFaint(boolean onShade) {
        return tiny || (!onShade && !shaded && isWhite(colour));
    }

    private static boolean isWhite(@Nullable String colour) {
        if (colour == null || !colour.matches("[0-9A-Fa-f]{6}")) {
            return false;
        }
        int rgb = Integer.parseInt(colour, 16);
        return (rgb >> 16) >= WHITE && (rgb >> 8 & 0xFF) >= WHITE && (rgb & 0xFF) >= WHITE;
    }

    /** The text with the characters of a font of symbols as what they show. */
    String seen(String text) {
        return font != null && WordSymbols.isOfSymbols(font) ? WordSymbols.shownIn(font, text) : text;
    }
}
