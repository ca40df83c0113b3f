package org.agendagate.notices;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A Word file laid out as official papers are, by GB/T 9704-2012 chapters 5 and 7: A4, margins of 37, 26, 35 and 28 mm,
 * title in size 2 (22 pt), text in FangSong of size 3 (16 pt), 28 pt from line to line.
 */
final class WordFile {
    private static final String TITLE = "方正小标宋简体";
    private static final String HEADING = "黑体";
    private static final String NUMBER = "宋体";
    private static final String TEXT = "仿宋_GB2312";
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int TWO_LETTERS = 640;

    private final XWPFDocument document = new XWPFDocument();
    private final int size;

    /** @param size of the text in points: 16 on a letter, smaller where a table stands */
    WordFile(boolean landscape, int size) {
        this.size = size;
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz page = section.addNewPgSz();
        page.setW(twips(landscape ? 297 : 210));
        page.setH(twips(landscape ? 210 : 297));
        page.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(twips(landscape ? 28 : 37));
        margins.setBottom(twips(landscape ? 26 : 35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
    }

    /** Across the head of what no longer holds: framed, and printed black as well as shown red. */
    void lapsed(String text) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setBorderBottom(Borders.SINGLE);
        write(paragraph, text, HEADING, size);
        paragraph.getRuns().get(0).setColor("C00000");
    }

    void title(String text) {
        write(paragraph(ParagraphAlignment.CENTER, 0), text, TITLE, 22);
    }

    void centred(String text) {
        write(paragraph(ParagraphAlignment.CENTER, 0), text, TEXT, size);
    }

    void right(String text) {
        write(paragraph(ParagraphAlignment.RIGHT, 0), text, TEXT, size);
    }

    /** Who signs, above the day and about its middle; the day four letters from the margin (GB/T 9704-2012, 7.3.5.2). */
    void signed(String name, String day) {
        int beside = Math.max(1, 4 + (day.length() - name.length()) / 2);
        inset(name, beside);
        inset(day, 4);
    }

    private void inset(String text, int letters) {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0);
        paragraph.setIndentationRight(letters * TWO_LETTERS / 2);
        write(paragraph, text, TEXT, size);
    }

    /** At the foot of each page, between dashes, in size 4 (GB/T 9704-2012, 7.5). */
    void pageNumbers() {
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        write(foot, "— ", NUMBER, 14);
        XWPFRun field = foot.createRun();
        field.setFontSize(14);
        field.getCTR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        field.getCTR().addNewInstrText().setStringValue("PAGE");
        field.getCTR().addNewFldChar().setFldCharType(STFldCharType.END);
        write(foot, " —", NUMBER, 14);
    }

    /** At the margin, as the one addressed stands. */
    void flush(String text) {
        write(paragraph(ParagraphAlignment.LEFT, 0), text, TEXT, size);
    }

    void heading(String text) {
        write(paragraph(ParagraphAlignment.LEFT, TWO_LETTERS), text, HEADING, size);
    }

    void text(String text) {
        write(paragraph(ParagraphAlignment.BOTH, TWO_LETTERS), text, TEXT, size);
    }

    /** @param widths of the columns in millimetres */
    void table(List<String> heads, int[] widths, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + 1, heads.size());
        table.setWidth(String.valueOf(Math.round(Arrays.stream(widths).sum() * TWIPS_PER_MM)));
        fill(table, 0, heads, widths, HEADING);
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            fill(table, row + 1, rows.get(row), widths, TEXT);
            table.getRow(row + 1).setCantSplitRow(true);
        }
    }

    private void fill(XWPFTable table, int row, List<String> texts, int[] widths, String font) {
        for (int column = 0; column < texts.size(); column++) {
            XWPFTableCell cell = table.getRow(row).getCell(column);
            cell.setWidth(String.valueOf(Math.round(widths[column] * TWIPS_PER_MM)));
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            write(paragraph, texts.get(column), font, size);
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment, int indent) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setIndentationFirstLine(indent);
        paragraph.setSpacingBetween(size == 16 ? 28 : size * 1.6, LineSpacingRule.EXACT);
        return paragraph;
    }

    private static void write(XWPFParagraph paragraph, String text, String font, int size) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setText(text);
        CTFonts fonts = run.getCTR().isSetRPr()
                ? run.getCTR().getRPr().addNewRFonts()
                : run.getCTR().addNewRPr().addNewRFonts();
        fonts.setEastAsia(font);
        fonts.setAscii("Times New Roman");
        fonts.setHAnsi("Times New Roman");
    }

    byte[] bytes(String title, String author) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setCreator(author);
        try (ByteArrayOutputStream out = new ByteArrayOutputStream();
                document) {
            document.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }
}
