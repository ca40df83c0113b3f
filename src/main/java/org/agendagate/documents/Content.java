package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.markings.Markings;
import org.agendagate.packet.Sha256;

/**
 * What is found in a file as it is read: the text by both readings, what stands beside it and is only looked at for
 * markings, and what is counted.
 *
 * <p>Layout tables at the head of a paper hold its marking, so there each cell is looked at as a line. Further down a
 * row is looked at as one line that goes on, so that a table of secrecy levels is no marking.
 */
final class Content {
    /** About four times the longest five-year plan. */
    private static final int MOST_CHARACTERS = 3_000_000;

    private static final int HEAD = 20;

    private final List<String> paragraphs = new ArrayList<>();
    /** The text with numbers, forms, charts and diagrams; what the first reading left out. */
    private final List<String> whole = new ArrayList<>();

    private final Map<DocumentPlace, StringBuilder> looks = new EnumMap<>(DocumentPlace.class);
    private final Map<DocumentPlace, List<String>> names = new EnumMap<>(DocumentPlace.class);
    private int taken;
    private int trackedChanges;
    private int comments;
    private int hiddenCharacters;
    private int unreadParts;
    private int beside;

    void paragraph(String text) {
        paragraph(text, text);
    }

    /** @param second as the second reading has it */
    void paragraph(String text, String second) {
        if (cell(text, second)) {
            look(DocumentPlace.TEXT, second);
        }
    }

    /** A paragraph in a table; its row follows. Returns whether it is one. */
    boolean cell(String text, String second) {
        if (text.isBlank()) {
            more(second);
            return false;
        }
        if (paragraphs.size() < HEAD) {
            look(DocumentPlace.TEXT, second);
        }
        paragraphs.add(kept(text));
        whole.add(kept(second));
        return true;
    }

    /** Text that only the second reading knows. */
    void more(String second) {
        if (!second.isBlank()) {
            whole.add(kept(second));
            look(DocumentPlace.TEXT, second);
        }
    }

    /** Half of a character pair, as a pdf may name it, cannot be written anywhere. */
    private static String kept(String text) {
        return new String(text.strip().getBytes(UTF_8), UTF_8);
    }

    /** A part that readers see, of which only the second reading knows the words. */
    void besideText() {
        beside++;
    }

    void row(List<String> cells) {
        look(DocumentPlace.TEXT, cells.size() == 1 ? cells.get(0) : String.join(" ", cells) + " " + Markings.ROW);
    }

    /** A line that is looked at for markings. */
    void look(DocumentPlace place, String text) {
        looks.computeIfAbsent(place, first -> new StringBuilder()).append(text).append('\n');
    }

    /** A title or a file name, each looked at by itself. */
    void name(DocumentPlace place, String text) {
        names.computeIfAbsent(place, first -> new ArrayList<>()).add(text);
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

    /** The first place that bears a marking. */
    Optional<DocumentPlace> marked(Markings markings) {
        for (DocumentPlace place : DocumentPlace.values()) {
            StringBuilder look = looks.get(place);
            if ((look != null && markings.in(look.toString()))
                    || names.getOrDefault(place, List.of()).stream().anyMatch(markings::inName)) {
                return Optional.of(place);
            }
        }
        return Optional.empty();
    }

    /** Looks at what another file holds that is part of this one. */
    void lookInto(Content embedded) {
        embedded.looks.values().forEach(look -> look(DocumentPlace.ATTACHMENT, look.toString()));
        embedded.names.values().forEach(all -> all.forEach(name -> name(DocumentPlace.ATTACHMENT, name)));
    }

    ReadDocument document(FileKind kind, byte[] file) {
        NormalText text = NormalText.of(paragraphs);
        if (text.characters() == 0) {
            throw new Unreadable(DocumentFlaw.NO_TEXT);
        }
        NormalText shown = NormalText.of(whole);
        if (!shown.text().equals(text.text())) {
            unreadParts += Math.max(1, beside);
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
        return new ReadDocument(summary, paragraphs, shown.digest());
    }
}
