package org.agendagate.documents;

import org.jspecify.annotations.Nullable;

/** A paragraph that is being read; one in a text box interrupts another. */
final class WordParagraph {
    private final StringBuilder text = new StringBuilder();
    /** The text as the second reading has it. */
    private final StringBuilder second = new StringBuilder();
    /** The text with symbols as they show. */
    private final StringBuilder seen = new StringBuilder();

    private final StringBuilder aside = new StringBuilder();

    boolean hidden;
    boolean shaded;

    @Nullable
    String style;

    @Nullable
    String list;

    @Nullable
    String level;

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
