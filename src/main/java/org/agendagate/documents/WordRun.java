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
    private @Nullable String size;
    private boolean narrow;
    private boolean shaded;

    void property(String name, Xml xml) {
        String value = xml.attribute("val");
        switch (name) {
            case "vanish" -> hidden = xml.isOn();
            case "rStyle" -> style = value;
            case "color" -> colour = value;
            case "rFonts" -> font = xml.attribute("ascii");
            case "sz" -> size = value;
            case "w" -> narrow = isAtMost(value, NARROW);
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

    /**
     * Whether nobody sees the text, though it is there.
     *
     * @param paragraphStyle what the run's own style and properties leave open
     * @param onShade whether what is behind the text may be dark
     */
    boolean isFaint(WordStyles styles, @Nullable String paragraphStyle, boolean onShade) {
        boolean shade = onShade || shaded || styles.shades(style) || styles.shades(paragraphStyle);
        return narrow
                || isAtMost(first(size, styles.size(style), styles.size(paragraphStyle)), TINY)
                || (!shade && isWhite(first(colour, styles.colour(style), styles.colour(paragraphStyle))));
    }

    private static @Nullable String first(
            @Nullable String own, @Nullable String ofStyle, @Nullable String ofParagraph) {
        return own != null ? own : ofStyle != null ? ofStyle : ofParagraph;
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
