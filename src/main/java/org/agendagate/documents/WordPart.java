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

    private final Content content;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final WordFields fields = new WordFields();
    private final WordForm form = new WordForm();
    private final WordDrawing drawing;
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<List<String>> rows = new ArrayDeque<>();
    private final Deque<StringBuilder> cells = new ArrayDeque<>();
    private int gone;
    private int changed;
    private int left;
    private boolean runProperties;
    private WordRun run = new WordRun();
    private boolean shade;
    private boolean clippedRow;
    private boolean fieldCode;
    private boolean showsText;

    WordPart(Content content, WordStyles styles, WordNumbers numbers) {
        this.content = content;
        drawing = new WordDrawing(content);
        this.styles = styles;
        this.numbers = numbers;
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
        LooseXml.Words.look(xml, content);
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
            run.property(name, xml);
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
        } else if (left == 0) {
            drawing.start(xml.localName(), xml);
        }
    }

    private void startOrdinary(String name, Xml xml) {
        if (form.start(name, xml)) {
            return;
        }
        switch (name) {
            case "p" -> paragraphs.push(new WordParagraph());
            case "pStyle" -> {
                paragraph().style = xml.attribute("val");
                paragraph().hidden = styles.hides(paragraph().style);
            }
            case "numId" -> paragraph().list = xml.attribute("val");
            case "ilvl" -> paragraph().level = xml.attribute("val");
            case "tblStyle", "background" -> shade = true;
            case "shd" -> shade(WordRun.isShade(xml));
            case "ind", "framePr", "spacing" -> {
                if (!paragraphs.isEmpty()) {
                    paragraph().unseen |= WordParagraph.isOutOfSight(name, xml);
                }
            }
            case "trHeight" -> clippedRow = WordParagraph.isOutOfSight(name, xml);
            case "txbxContent" -> drawing.startBox();
            case "r" -> run = new WordRun();
            case "rPr" -> runProperties = true;
            case "tr" -> rows.push(new ArrayList<>());
            case "tc" -> cells.push(new StringBuilder());
            case "rt" -> left++;
            case "t", "delText" -> showsText = true;
            case "instrText", "delInstrText" -> fieldCode = true;
            case "noBreakHyphen" -> text("-");
            case "sym" -> symbol(xml.attribute("font"), xml.attribute("char"));
            case "altChunk" -> content.unreadPart();
            case "fldChar" -> fields.mark(xml.attribute("fldCharType"));
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

    /** A shaded table or box is taken to be dark throughout: white text on it may be seen. */
    private void shade(boolean on) {
        if (on && !rows.isEmpty()) {
            shade = true;
        } else if (on && !paragraphs.isEmpty()) {
            paragraph().shaded = true;
        }
    }

    private void end(Xml xml) {
        String name = xml.nameIn(Xml.WORD);
        if (name.isEmpty()) {
            left -= xml.nameIn(Set.of(Xml.COMPATIBILITY)).equals("Fallback") ? 1 : 0;
            drawing.end(xml.localName());
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
            case "r" -> run = new WordRun();
            case "txbxContent" -> drawing.endBox();
            case "tbl" -> shade = false;
            case "rPr" -> runProperties = false;
            case "tr" -> {
                clippedRow = false;
                content.row(rows.pop());
            }
            case "tc" -> endCell(cells.pop().toString());
            case "rt" -> left--;
            case "t", "delText" -> showsText = false;
            case "instrText", "delInstrText" -> fieldCode = false;
            case "fldSimple" -> fields.end();
            default -> second(form.end(name));
        }
    }

    private void endParagraph(WordParagraph paragraph) {
        StringBuilder cell = cells.peek();
        String shown =
                paragraph.end(content, numbers.next(paragraph.list(styles), paragraph.level(styles)), cell != null);
        if (cell != null && !shown.isEmpty()) {
            cell.append(cell.isEmpty() ? "" : " ").append(shown);
        }
    }

    private void second(String shown) {
        if (!shown.isEmpty() && gone == 0 && left == 0) {
            paragraph().second(shown);
        }
    }

    private void endCell(String text) {
        List<String> row = rows.peek();
        if (row != null) {
            row.add(text);
        }
    }

    private void code(@Nullable String code) {
        if (code != null) {
            fields.code(code);
            content.take(code.length());
            paragraph().aside(code);
        }
    }

    /** A character of a font of symbols; which one matters, how it looks does not. */
    private void symbol(@Nullable String font, @Nullable String code) {
        text(code == null ? " " : "[" + code + "]", WordSymbols.shown(font, code));
    }

    private void characters(String text) {
        if (fieldCode) {
            code(text);
        } else if (showsText) {
            text(text);
        } else {
            drawing.characters(text);
        }
    }

    private void text(String text) {
        text(text, run.seen(text));
    }

    /** @param seen as it shows, where that is not the character itself */
    private void text(String text, String seen) {
        WordParagraph paragraph = paragraph();
        if (gone > 0 || left > 0 || fields.leavesOut(text)) {
            paragraph.aside(text);
        } else if (run.isHidden(styles, paragraph.hidden)) {
            content.hidden(text);
            paragraph.aside(text);
        } else {
            if (isUnseen(paragraph)) {
                content.hidden(text);
            }
            paragraph.text(text, seen);
        }
        content.take(text.length());
    }

    private boolean isUnseen(WordParagraph paragraph) {
        return paragraph.unseen
                || clippedRow
                || drawing.inUnseenBox()
                || run.isFaint(styles, paragraph.style, shade || drawing.inBox() || paragraph.shaded);
    }

    private WordParagraph paragraph() {
        WordParagraph open = paragraphs.peek();
        if (open == null) {
            throw new Unreadable(DocumentFlaw.BROKEN);
        }
        return open;
    }
}
