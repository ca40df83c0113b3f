package org.agendagate.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorN;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingColorSpace;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceCMYKColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceGrayColor;
import org.apache.pdfbox.contentstream.operator.color.SetNonStrokingDeviceRGBColor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

/**
 * Gathers the text of a pdf in lines and paragraphs, page by page, without page numbers.
 *
 * <p>A pdf knows no paragraphs; they are guessed from indents and gaps. The digest does not depend on the guess. Each
 * line is looked at by itself only at the edges of a page, where markings stand: elsewhere a line may break anywhere.
 */
final class PdfPages extends PDFTextStripper {
    private static final long MOST_OPERATORS = 5_000_000;
    /** One in so many may be a bullet or a logo. */
    private static final int MOST_UNKNOWN = 20;

    private static final int EDGE = 4;
    /** — 1 —, 第1页 共10页, 1/10, Page 1 of 10; a bare number counts only as this page's own. */
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-–—－―]\\s*\\d{1,4}\\s*[-–—－―]|第\\s*\\d{1,4}\\s*页([，,]?\\s*共\\s*\\d{1,4}\\s*页)?"
                    + "|\\d{1,4}\\s*/\\s*\\d{1,4}|[Pp]age\\s+\\d{1,4}(\\s+of\\s+\\d{1,4})?");

    private final Content content;
    private final StringBuilder line = new StringBuilder();
    private final List<String> lines = new ArrayList<>();
    /** For each line of the page, whether a paragraph ends with it. */
    private final List<Boolean> ends = new ArrayList<>();

    private PdfSight sight = new PdfSight(PDRectangle.A4);
    private long operators;
    private int shown;
    private int unknown;
    private int pictures;
    private int pages;
    private int scans;
    private int pagesOfPictures;

    PdfPages(Content content) throws IOException {
        this.content = content;
        // Without these the library does not know what is white.
        addOperator(new SetNonStrokingColor(this));
        addOperator(new SetNonStrokingColorN(this));
        addOperator(new SetNonStrokingColorSpace(this));
        addOperator(new SetNonStrokingDeviceGrayColor(this));
        addOperator(new SetNonStrokingDeviceRGBColor(this));
        addOperator(new SetNonStrokingDeviceCMYKColor(this));
    }

    void read(PDDocument document) throws IOException {
        writeText(document, Writer.nullWriter());
        // Where there is more than that, pages with a map or a photograph are no scans.
        content.scannedPages(pagesOfPictures * 2 >= pages ? pagesOfPictures : scans);
        if (unknown > shown / MOST_UNKNOWN) {
            throw new Unreadable(DocumentFlaw.NO_TEXT);
        }
    }

    /** A shape whose character the file does not tell shows to a reader, but is no text that could be compared. */
    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        shown++;
        if (font.toUnicode(code) == null) {
            unknown++;
        }
        String unicode = font.toUnicode(code);
        sight.glyph(matrix, displacement.getX(), unicode == null ? "?" : unicode, getGraphicsState());
        super.showGlyph(matrix, font, code, displacement);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        operators++;
        if (operators > MOST_OPERATORS) {
            throw new Unreadable(DocumentFlaw.TOO_LARGE);
        }
        sight.operator(operator.getName(), operands, getGraphicsState());
        if (operator.getName().equals("Do") && isPicture(operands)) {
            sight.picture(getGraphicsState().getCurrentTransformationMatrix());
            pictures++;
            return;
        } else if (operator.getName().equals("BI")) {
            sight.picture(getGraphicsState().getCurrentTransformationMatrix());
            pictures++;
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        content.take(unicode == null ? 1 : unicode.length());
        super.processTextPosition(text);
    }

    private boolean isPicture(List<COSBase> operands) {
        return !operands.isEmpty()
                && operands.get(0) instanceof COSName name
                && getResources() != null
                && getResources().isImageXObject(name);
    }

    @Override
    protected void startPage(PDPage page) throws IOException {
        sight = new PdfSight(page.getCropBox());
        super.startPage(page);
    }

    @Override
    protected void writeString(String text) {
        line.append(text);
    }

    @Override
    protected void writeWordSeparator() {
        line.append(' ');
    }

    @Override
    protected void writeLineSeparator() {
        endLine(false);
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        endLine(true);
        super.writeParagraphEnd();
    }

    @Override
    protected void writePageEnd() {
        endLine(true);
        dropPageNumbers();
        countPictures();
        lookAtEdges();
        addParagraphs();
        lines.clear();
        ends.clear();
    }

    private void countPictures() {
        sight.end();
        content.hidden(sight.hidden());
        for (int i = 0; i < pictures; i++) {
            content.picture();
        }
        if (lines.isEmpty() && pictures == 0) {
            content.unreadPart();
        }
        pages++;
        scans += sight.isScan() ? 1 : 0;
        pagesOfPictures += sight.isPicture() ? 1 : 0;
        pictures = 0;
    }

    private void endLine(boolean endsParagraph) {
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
            ends.add(endsParagraph);
        } else if (endsParagraph && !ends.isEmpty()) {
            ends.set(ends.size() - 1, true);
        }
        line.setLength(0);
    }

    private void dropPageNumbers() {
        if (!lines.isEmpty() && isPageNumber(lines.get(lines.size() - 1))) {
            drop(lines.size() - 1);
        }
        if (!lines.isEmpty() && isPageNumber(lines.get(0))) {
            drop(0);
        }
    }

    private void drop(int index) {
        lines.remove(index);
        ends.remove(index);
    }

    private boolean isPageNumber(String text) {
        return PAGE_NUMBER.matcher(text).matches() || text.equals(String.valueOf(getCurrentPageNo()));
    }

    private void lookAtEdges() {
        for (int i = 0; i < lines.size(); i++) {
            if (i < EDGE || i >= lines.size() - EDGE) {
                content.look(DocumentPlace.TEXT, lines.get(i));
            }
        }
    }

    private void addParagraphs() {
        StringBuilder paragraph = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String text = lines.get(i);
            boolean words = !paragraph.isEmpty()
                    && isLatin(paragraph.charAt(paragraph.length() - 1))
                    && isLatin(text.charAt(0));
            paragraph.append(words ? " " : "").append(text);
            if (ends.get(i)) {
                content.paragraph(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        content.paragraph(paragraph.toString());
    }

    private static boolean isLatin(char c) {
        return c < 0x2E80 && !Character.isWhitespace(c);
    }
}
