package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.markings.Markings;
import org.agendagate.packet.Sha256;
import org.agendagate.packet.TextDigests;

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
    /** Characters that may stand beside each page that is a picture: its number, a scanner's mark, a title. */
    private static final int FEW_BESIDE_PICTURE = 60;

    private final List<String> paragraphs = new ArrayList<>();
    /** The text with numbers, forms, charts and diagrams; what the first reading left out. */
    private final List<String> whole = new ArrayList<>();

    private final Map<DocumentPlace, StringBuilder> looks = new EnumMap<>(DocumentPlace.class);
    private final Map<DocumentPlace, List<String>> names = new EnumMap<>(DocumentPlace.class);
    private int taken;
    private int trackedChanges;
    private int comments;
    private int hiddenCharacters;
    private int pictures;
    private int largePictures;
    private int scannedPages;
    private int unreadParts;

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

    void picture() {
        pictures++;
    }

    /** One as large as a page of a paper. */
    void largePicture() {
        largePictures++;
    }

    void scannedPages(int pages) {
        scannedPages += pages;
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

    /** @throws Unreadable where there is neither text nor a picture */
    ReadDocument document(FileKind kind, byte[] file) {
        NormalText shown = NormalText.of(whole);
        if (shown.characters() == 0 && pictures == 0) {
            throw new Unreadable(DocumentFlaw.NO_TEXT);
        }
        NormalText written = whole.equals(paragraphs) ? shown : NormalText.of(paragraphs);
        List<DocumentText> texts = List.of(text(1, paragraphs, written, file), text(2, whole, shown, file));
        DocumentSummary summary = new DocumentSummary(
                Sha256.of(file),
                texts.get(1).digest(),
                List.of(texts.get(0).digest()),
                kind,
                file.length,
                shown.characters(),
                trackedChanges,
                comments,
                hiddenCharacters,
                pictures,
                pagesThatArePictures(shown.characters()),
                unreadParts);
        return new ReadDocument(summary, texts);
    }

    /** A paper that says next to nothing but in pictures is a scan that was put into another file. */
    private int pagesThatArePictures(int characters) {
        if (characters == 0) {
            return Math.max(1, Math.max(scannedPages, largePictures));
        }
        return Math.max(scannedPages, characters < FEW_BESIDE_PICTURE * largePictures ? largePictures : 0);
    }

    /** A file without text is like none but itself: it is named by its bytes. */
    private static DocumentText text(int reading, List<String> paragraphs, NormalText text, byte[] file) {
        return new DocumentText(
                reading, TextDigests.by(reading, text.characters() == 0 ? Sha256.of(file) : text.digest()), paragraphs);
    }
}
