package org.agendagate.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where the drawings of a part lie, as far as it matters for who looks at the page: a picture as large as a page, a text
 * box beyond the page or too small for any word, a shape that lies over the text.
 */
final class WordDrawing {
    /** In the unit of drawings, 360,000 a centimetre: most of a page within its margins. */
    private static final int LARGE_WIDTH = 3_600_000;

    private static final int LARGE_HEIGHT = 5_040_000;
    /** No word fits in, and a word may be covered. */
    private static final int NOTHING = 72_000;

    private static final int A_WORD = 150_000;
    /** Beyond any page. */
    private static final int FAR = 15_000_000;

    private final Content content;
    private final Deque<Boolean> boxes = new ArrayDeque<>();
    private boolean large;
    private boolean tiny;
    private boolean covers;
    private boolean far;
    private boolean inFront;
    private boolean over;
    private boolean worded;
    private boolean offset;

    WordDrawing(Content content) {
        this.content = content;
    }

    /** Takes an element of the drawing's own vocabularies. */
    void start(String name, Xml xml) {
        switch (name) {
            case "anchor", "inline" -> {
                large = false;
                tiny = false;
                covers = false;
                far = false;
                over = false;
                worded = false;
                inFront = name.equals("anchor") && !"1".equals(xml.attribute("behindDoc"));
            }
            case "extent" -> extent(number(xml.attribute("cx")), number(xml.attribute("cy")));
            case "wrapNone" -> over = inFront;
            case "posOffset" -> offset = true;
            case "blip" -> {
                if (large) {
                    content.largePicture();
                }
            }
            default -> {}
        }
    }

    private void extent(@Nullable Integer width, @Nullable Integer height) {
        if (width != null && height != null) {
            large = width >= LARGE_WIDTH && height >= LARGE_HEIGHT;
            tiny = width < NOTHING || height < NOTHING;
            covers = width >= A_WORD && height >= A_WORD;
        }
    }

    void characters(String text) {
        Integer distance = offset ? number(text.strip()) : null;
        far |= distance != null && Math.abs(distance) >= FAR;
    }

    /** What lies over the text and says nothing itself may cover what stands below. */
    void end(String name) {
        if (name.equals("posOffset")) {
            offset = false;
        } else if (name.equals("anchor") && over && covers && !worded) {
            content.unreadPart();
        }
    }

    void startBox() {
        worded = true;
        boxes.push(far || tiny);
    }

    void endBox() {
        boxes.poll();
    }

    /** Whether the text is in a box, which may be dark. */
    boolean inBox() {
        return !boxes.isEmpty();
    }

    /** Whether it is in one that nobody sees. */
    boolean inUnseenBox() {
        return boxes.contains(true);
    }

    private static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("-?\\d{1,9}") ? Integer.valueOf(text) : null;
    }
}
