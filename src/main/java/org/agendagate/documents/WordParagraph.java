package org.agendagate.documents;

import org.jspecify.annotations.Nullable;

/** A paragraph that is being read; one in a text box interrupts another. */
final class WordParagraph {
    /** More than the width of a page: of A3, its height. */
    private static final int FAR = 24_000;
    /** Three points: less than half of any line that is read. */
    private static final int LOW = 60;

    private final StringBuilder text = new StringBuilder();
    /** The text as the second reading has it. */
    private final StringBuilder second = new StringBuilder();
    /** The text with symbols as they show. */
    private final StringBuilder seen = new StringBuilder();

    private final StringBuilder aside = new StringBuilder();

    boolean hidden;
    boolean shaded;
    /** It stands beyond the page, or its lines are cut off. */
    boolean unseen;

    @Nullable
    String style;

    @Nullable
    String list;

    @Nullable
    String level;

    /** Whether a paragraph or a row is put beyond the page, or made so low that its text is cut off; in twentieths of a point. */
    static boolean isOutOfSight(String name, Xml xml) {
        return switch (name) {
            case "ind" -> isFar(xml.attribute("left")) || isFar(xml.attribute("start"));
            case "framePr" -> isFar(xml.attribute("x")) || isFar(xml.attribute("y"));
            case "spacing" -> "exact".equals(xml.attribute("lineRule")) && isLow(xml.attribute("line"));
            default -> "exact".equals(xml.attribute("hRule")) && isLow(xml.attribute("val"));
        };
    }

    private static boolean isFar(@Nullable String distance) {
        return distance != null && distance.matches("-?\\d{1,9}") && Math.abs(Integer.parseInt(distance)) >= FAR;
    }

    private static boolean isLow(@Nullable String height) {
        return height != null && height.matches("\\d{1,9}") && Integer.parseInt(height) <= LOW;
    }

    /** @param shown as it is seen, where that is not the text itself */
    void text(String more, String shown) {
        text.append(more);
        second.append(more);
        seen.append(shown);
    }

    /** What only the second reading takes for text. */
    void second(String shown) {
        second.append(shown);
        seen.append(shown);
    }

    /** What is no text of the paragraph. */
    void aside(String more) {
        aside.append(more);
    }

    @Nullable
    String list(WordStyles styles) {
        return list != null ? list : styles.list(style);
    }

    @Nullable
    String level(WordStyles styles) {
        return level != null ? level : styles.level(style);
    }

    /**
     * Hands it over, and returns what a table's cell says with it; empty where that is nothing.
     *
     * @param number that the word processor sets before it, or empty
     */
    String end(Content content, String number, boolean inCell) {
        String whole = number.isEmpty() ? second.toString() : number + "\t" + second;
        boolean said = !inCell || content.cell(text.toString(), whole);
        if (!inCell) {
            content.paragraph(text.toString(), whole);
        }
        if (!seen.toString().contentEquals(text)) {
            content.look(DocumentPlace.TEXT, seen.toString());
        }
        if (!aside.isEmpty()) {
            content.look(DocumentPlace.NOT_SHOWN, aside.toString());
        }
        return said ? whole : "";
    }
}
