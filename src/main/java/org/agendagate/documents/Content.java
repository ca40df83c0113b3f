package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.agendagate.packet.Sha256;
import org.agendagate.reading.SecrecyMarks;

/**
 * What is found in a file as it is read: the text, what stands beside it and is only looked at for markings, and what is
 * counted.
 *
 * <p>Layout tables at the head of a paper hold its marking, so there each cell is looked at as a line. Further down a
 * row is looked at as one line that goes on, so that a table of secrecy levels is no marking.
 */
final class Content {
    /** About four times the longest five-year plan. */
    private static final int MOST_CHARACTERS = 3_000_000;

    private static final int HEAD = 20;

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder look = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private int taken;
    private int trackedChanges;
    private int comments;
    private int hiddenCharacters;
    private int unreadParts;

    void paragraph(String text) {
        if (cell(text)) {
            line(text);
        }
    }

    /** A paragraph in a table; its row follows. Returns whether it is one. */
    boolean cell(String text) {
        if (text.isBlank()) {
            return false;
        }
        if (paragraphs.size() < HEAD) {
            line(text);
        }
        // Half of a character pair, as a pdf may name it, cannot be written anywhere.
        paragraphs.add(new String(text.strip().getBytes(UTF_8), UTF_8));
        return true;
    }

    void row(List<String> cells) {
        line(cells.size() == 1 ? cells.get(0) : String.join(" ", cells) + " |");
    }

    /** Text that is not part of what a reader sees as the text. */
    void aside(String text) {
        line(text);
    }

    /** A title or a file name. */
    void name(String text) {
        names.add(text);
    }

    /** Counts characters against the bound before they are gathered. */
    void take(int characters) {
        taken += characters;
        if (taken > MOST_CHARACTERS) {
            throw new Unreadable(DocumentFlaw.TOO_LARGE);
        }
    }

    void trackedChange() {
        trackedChanges++;
    }

    void comment() {
        comments++;
    }

    void hidden(String text) {
        hiddenCharacters +=
                (int) text.codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    void unreadPart() {
        unreadParts++;
    }

    boolean isClassified() {
        return SecrecyMarks.in(look.toString()) || names.stream().anyMatch(SecrecyMarks::in);
    }

    ReadDocument document(FileKind kind, byte[] file) {
        NormalText text = NormalText.of(paragraphs);
        if (text.characters() == 0) {
            throw new Unreadable(DocumentFlaw.NO_TEXT);
        }
        DocumentSummary summary = new DocumentSummary(
                Sha256.of(file),
                text.digest(),
                kind,
                file.length,
                text.characters(),
                trackedChanges,
                comments,
                hiddenCharacters,
                unreadParts);
        return new ReadDocument(summary, paragraphs);
    }

    private void line(String text) {
        look.append(text).append('\n');
    }
}
