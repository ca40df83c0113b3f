package org.agendagate.documents;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one part of a docx for its text as it shows with all tracked changes accepted: what was deleted, moved away or
 * hidden is not text, but counted and looked at.
 */
final class WordPart {
    private static final Set<String> CHANGES =
            Set.of("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge");
    private static final Set<String> GONE = Set.of("del", "moveFrom");
    private static final Set<String> WHITE = Set.of("tab", "br", "cr", "ptab");

    /** A paragraph that is being read; one in a text box interrupts another. */
    private static final class Paragraph {
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder aside = new StringBuilder();
        private boolean hidden;
    }

    private final Content content;
    private final WordStyles styles;
    private final WordFields fields = new WordFields();
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private int gone;
    private int changed;
    private int left;
    private boolean runProperties;
    private @Nullable Boolean runHidden;
    private @Nullable String runStyle;
    private boolean fieldCode;
    private boolean showsText;

    WordPart(Content content, WordStyles styles) {
        this.content = content;
        this.styles = styles;
    }

    void read(InputStream part) throws XMLStreamException {
        Xml xml = new Xml(part);
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                end(xml);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                characters(xml.text());
            }
        }
    }

    private void start(Xml xml) {
        String name = xml.nameIn(Xml.WORD);
        if (name.isEmpty()) {
            startForeign(xml);
        } else if (name.endsWith("Change")) {
            countChange();
            changed++;
        } else if (changed > 0) {
            return;
        } else if (CHANGES.contains(name)) {
            countChange();
            gone += GONE.contains(name) ? 1 : 0;
        } else if (runProperties) {
            runProperty(name, xml);
        } else {
            startOrdinary(name, xml);
        }
    }

    private void countChange() {
        if (left == 0) {
            content.trackedChange();
        }
    }

    /** An older program's copy of what stands beside it, and how to pronounce a word. */
    private void startForeign(Xml xml) {
        if (xml.nameIn(Set.of(Xml.COMPATIBILITY)).equals("Fallback")) {
            left++;
        } else if (xml.nameIn(Xml.MATH).equals("t")) {
            showsText = true;
        }
    }

    private void startOrdinary(String name, Xml xml) {
        switch (name) {
            case "p" -> paragraphs.push(new Paragraph());
            case "pStyle" -> paragraph().hidden = styles.hides(xml.attribute("val"));
            case "r" -> startRun();
            case "rPr" -> runProperties = true;
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> cells.push(new StringBuilder());
            case "rt" -> left++;
            case "t", "delText" -> showsText = true;
            case "instrText", "delInstrText" -> fieldCode = true;
            case "noBreakHyphen" -> text("-");
            case "sym" -> symbol(xml.attribute("char"));
            case "altChunk" -> content.unreadPart();
            case "fldChar" -> fieldCharacter(xml.attribute("fldCharType"));
            case "fldSimple" -> {
                fields.begin();
                code(xml.attribute("instr"));
                fields.separate();
            }
            default -> {
                if (WHITE.contains(name)) {
                    text(name.equals("tab") ? "\t" : " ");
                }
            }
        }
    }

    private void startRun() {
        runHidden = null;
        runStyle = null;
    }

    private void runProperty(String name, Xml xml) {
        if (name.equals("vanish")) {
            runHidden = xml.isOn();
        } else if (name.equals("rStyle")) {
            runStyle = xml.attribute("val");
        }
    }

    private void end(Xml xml) {
        String name = xml.nameIn(Xml.WORD);
        if (name.isEmpty()) {
            left -= xml.nameIn(Set.of(Xml.COMPATIBILITY)).equals("Fallback") ? 1 : 0;
            showsText = false;
        } else if (name.endsWith("Change")) {
            changed--;
        } else if (changed == 0) {
            endOrdinary(name);
        }
    }

    private void endOrdinary(String name) {
        switch (name) {
            case "p" -> endParagraph(paragraphs.pop());
            case "del", "moveFrom" -> gone--;
            case "r" -> startRun();
            case "rPr" -> runProperties = false;
            case "tr" -> content.row(rows.pop());
            case "tc" -> endCell(cells.pop().toString());
            case "rt" -> left--;
            case "t", "delText" -> showsText = false;
            case "instrText", "delInstrText" -> fieldCode = false;
            case "fldSimple" -> fields.end();
            default -> {}
        }
    }

    private void endParagraph(Paragraph paragraph) {
        String text = paragraph.text.toString();
        StringBuilder cell = cells.peek();
        if (cell == null) {
            content.paragraph(text);
        } else if (content.cell(text)) {
            cell.append(cell.isEmpty() ? "" : " ").append(text);
        }
        if (!paragraph.aside.isEmpty()) {
            content.aside(paragraph.aside.toString());
        }
    }

    private void endCell(String text) {
        List<String> row = rows.peek();
        if (row != null) {
            row.add(text);
        }
    }

    private void fieldCharacter(@Nullable String type) {
        if ("begin".equals(type)) {
            fields.begin();
        } else if ("separate".equals(type)) {
            fields.separate();
        } else if ("end".equals(type)) {
            fields.end();
        }
    }

    private void code(@Nullable String code) {
        if (code != null) {
            fields.code(code);
            content.take(code.length());
            paragraph().aside.append(code);
        }
    }

    /** A character of a font of symbols; which one matters, how it looks does not. */
    private void symbol(@Nullable String code) {
        text(code == null ? " " : "[" + code + "]");
    }

    private void characters(String text) {
        if (fieldCode) {
            code(text);
        } else if (showsText) {
            text(text);
        }
    }

    private void text(String text) {
        Paragraph paragraph = paragraph();
        boolean hidden = runHidden != null ? runHidden : styles.hides(runStyle) || paragraph.hidden;
        if (gone > 0 || left > 0 || fields.leavesOut(text)) {
            paragraph.aside.append(text);
        } else if (hidden) {
            content.hidden(text);
            paragraph.aside.append(text);
        } else {
            paragraph.text.append(text);
        }
        content.take(text.length());
    }

    private Paragraph paragraph() {
        Paragraph open = paragraphs.peek();
        if (open == null) {
            throw new Unreadable(DocumentFlaw.BROKEN);
        }
        return open;
    }
}
