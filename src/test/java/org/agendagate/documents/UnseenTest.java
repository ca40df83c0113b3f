package org.agendagate.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees of a file is counted and told: text that does not show, pictures, pages that are a picture. */
class UnseenTest {
    private static final String SEEN = "关于加强基层档案工作的请示，现将有关情况报告如下，请予审议。";
    private static final String LONG = SEEN.repeat(3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:r><w:rPr><w:color w:val='FFFFFF'/></w:rPr>%s</w:r></w:p>",
                "<w:p><w:r><w:rPr><w:sz w:val='3'/></w:rPr>%s</w:r></w:p>",
                "<w:p><w:r><w:rPr><w:w w:val='1'/></w:rPr>%s</w:r></w:p>",
                "<w:p><w:pPr><w:ind w:left='31000'/></w:pPr><w:r>%s</w:r></w:p>",
                "<w:p><w:pPr><w:framePr w:x='-30000' w:y='1'/></w:pPr><w:r>%s</w:r></w:p>",
                "<w:p><w:pPr><w:spacing w:line='20' w:lineRule='exact'/></w:pPr><w:r>%s</w:r></w:p>",
                "<w:tbl><w:tr><w:trPr><w:trHeight w:val='10' w:hRule='exact'/></w:trPr><w:tc><w:p><w:r>%s</w:r></w:p></w:tc>"
                        + "</w:tr></w:tbl>",
                "<w:p><w:r><w:drawing><d:anchor xmlns:d='urn:d' behindDoc='0'><d:positionH><d:posOffset>-20000000</d:posOffset>"
                        + "</d:positionH><d:extent cx='900000' cy='900000'/><d:wrapNone/><w:txbxContent><w:p><w:r>%s</w:r></w:p>"
                        + "</w:txbxContent></d:anchor></w:drawing></w:r></w:p>",
                "<w:p><w:r><w:drawing><d:inline xmlns:d='urn:d'><d:extent cx='900000' cy='1'/><w:txbxContent><w:p><w:r>%s</w:r>"
                        + "</w:p></w:txbxContent></d:inline></w:drawing></w:r></w:p>"
            })
    void countsTextOfADocxThatNobodySees(String body) {
        String text = "<w:t>另行安排</w:t>";

        assertThat(docx(body.replace("%s", text)).hiddenCharacters()).isEqualTo(4);
        assertThat(docx("<w:p><w:r>" + text + "</w:r></w:p>").hiddenCharacters())
                .isZero();
    }

    @Test
    void countsTextInAStyleThatNobodySees() {
        byte[] file = WordFiles.withPart(
                WordFiles.made(document -> {
                    document.createStyles();
                    document.createParagraph().createRun().setText(SEEN);
                    document.createParagraph().setStyle("Pale");
                    document.getParagraphs().get(1).createRun().setText("另行安排");
                    document.createParagraph().setStyle("Banner");
                    document.getParagraphs().get(2).createRun().setText("深底白字");
                }),
                "word/styles.xml",
                ("<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                + "<w:style w:styleId='Base'><w:rPr><w:color w:val='FEFEFE'/></w:rPr></w:style>"
                                + "<w:style w:styleId='Pale'><w:basedOn w:val='Base'/></w:style>"
                                + "<w:style w:styleId='Banner'><w:basedOn w:val='Base'/><w:pPr><w:shd w:fill='1F3864'/></w:pPr>"
                                + "</w:style></w:styles>")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(summary(file).hiddenCharacters()).isEqualTo(4);
    }

    @Test
    void countsAShapeThatLiesOverTheTextOfADocx() {
        String shape =
                "<w:p><w:r><w:drawing><d:anchor xmlns:d='urn:d' behindDoc='%s'><d:extent cx='900000' cy='900000'/>"
                        + "<d:wrapNone/></d:anchor></w:drawing></w:r></w:p>";

        assertThat(docx(shape.replace("%s", "0")).unreadParts()).isEqualTo(1);
        assertThat(docx(shape.replace("%s", "1")).unreadParts()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 Tr",
                "7 Tr",
                "1 g",
                "0 0 1 1 re W n",
                "1 0 0 1 2000 0 cm",
                "0.05 0 0 0.05 0 0 cm",
            })
    void countsTextOfAPdfThatNobodySees(String before) throws IOException {
        assertThat(summary(pdf(before + "\n", "")).hiddenCharacters()).isEqualTo(SEEN.length());
    }

    @Test
    void countsTextOfAPdfThatIsCovered() throws IOException {
        assertThat(summary(pdf("", "\n0.5 g 0 0 1000 1000 re f")).hiddenCharacters())
                .isEqualTo(SEEN.length());
        assertThat(summary(pdf("0.5 g 0 0 1000 1000 re f 0 g\n", "")).hiddenCharacters())
                .as("drawn before the text")
                .isZero();
        assertThat(summary(Scans.covering(List.of(SEEN))).hiddenCharacters()).isEqualTo(SEEN.length());
    }

    @Test
    void tellsAScan() {
        DocumentSummary scan = summary(Scans.pdf(3));

        assertThat(scan.scannedPages()).isEqualTo(3);
        assertThat(scan.pictures()).isEqualTo(3);
        assertThat(scan.characters()).isZero();
        assertThat(scan.remarks())
                .extracting(Remark::zh)
                .singleElement()
                .asString()
                .contains("3页是图片（扫描件）", "佐证");
        assertThat(summary(Scans.pdf(1, List.of(LONG), 1)).scannedPages())
                .as("among pages of text")
                .isEqualTo(1);
        assertThat(summary(Scans.covering(List.of(LONG))).scannedPages())
                .as("with a layer of text behind it")
                .isEqualTo(1);
        assertThat(summary(Scans.docx()).scannedPages()).isEqualTo(1);
        assertThat(summary(Scans.docx(15, 22, "扫描件")).scannedPages()).isEqualTo(1);
    }

    @Test
    void takesNoPictureInAPaperForAScan() {
        DocumentSummary map = summary(Scans.pdf(1, List.of(LONG), 0.5));

        assertThat(map.scannedPages()).isZero();
        assertThat(map.remarks())
                .extracting(Remark::zh)
                .singleElement()
                .asString()
                .contains("1张图片");
        assertThat(summary(Scans.docx(6, 4, SEEN)).scannedPages()).isZero();
        assertThat(summary(Scans.docx(15, 22, LONG)).scannedPages()).isZero();
        assertThat(summary(Scans.docx(6, 4, SEEN)).pictures()).isEqualTo(1);
    }

    private static DocumentSummary docx(String body) {
        return summary(WordFiles.ofBody("<w:p><w:r><w:t>" + SEEN + "</w:t></w:r></w:p>" + body));
    }

    private static byte[] pdf(String before, String after) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFiles.addPage(document, List.of(SEEN));
            byte[] drawn = document.getPage(0).getContents().readAllBytes();
            String all = before + new String(drawn, StandardCharsets.US_ASCII) + after;
            document.getPage(0)
                    .setContents(new PDStream(
                            document,
                            new ByteArrayInputStream(all.getBytes(StandardCharsets.US_ASCII)),
                            COSName.FLATE_DECODE));
            return PdfFiles.bytes(document);
        }
    }

    private static DocumentSummary summary(byte[] file) {
        return ((DocumentReading.Read) DocumentReader.read(file, null))
                .document()
                .summary();
    }
}
