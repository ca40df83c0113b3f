package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A marking is found wherever a file can bear one, and only its place is told. */
class MarkedPlacesTest {
    private static final String MARKING = "机密★5年";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "WATERMARK,`<w:p><w:r><w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:textpath string=\"%s\"/></v:shape></w:pict></w:r></w:p>`",
                "ALT_TEXT,`<w:p><w:r><w:drawing><wp:docPr xmlns:wp=\"urn:wp\" id=\"1\" name=\"a\" descr=\"%s\"/></w:drawing></w:r></w:p>`",
                "OUTLINE,`<w:p><w:bookmarkStart w:id=\"1\" w:name=\"%s\"/><w:bookmarkEnd w:id=\"1\"/></w:p>`",
                "OUTLINE,`<w:sdt><w:sdtPr><w:alias w:val=\"%s\"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`",
                "FORM,`<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText=\"%s\" w:value=\"1\"/></w:dropDownList></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>`",
                "COMMENT,`<w:p><w:hyperlink w:tooltip=\"%s\"><w:r><w:t>见附件</w:t></w:r></w:hyperlink></w:p>`",
                "NOT_SHOWN,`<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>%s</w:t></w:r></w:p>`",
                "TEXT,`<w:p><w:r><w:t>%s</w:t></w:r></w:p>`"
            })
    void tellsThePlaceInADocx(DocumentPlace place, String body) {
        byte[] marked = WordFiles.ofBody(paper() + body.replace("%s", MARKING));
        byte[] plain = WordFiles.ofBody(paper() + body.replace("%s", "内部资料"));

        assertThat(DocumentReader.read(marked, null)).isEqualTo(new DocumentReading.Classified(place));
        assertThat(DocumentReader.read(plain, null)).isInstanceOf(DocumentReading.Read.class);
    }

    private static String paper() {
        return "<w:p><w:r><w:t>关于加强基层档案工作的请示</w:t></w:r></w:p>";
    }

    @Test
    void seesAStarOfAFontOfSymbols() {
        String body = "<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0AB\"/></w:r>"
                + "<w:r><w:t>5年</w:t></w:r></w:p>";

        assertThat(DocumentReader.read(WordFiles.ofBody(paper() + body), null))
                .isEqualTo(new DocumentReading.Classified(DocumentPlace.TEXT));
    }

    @Test
    void countsWhatNobodySeesInADocx() {
        String faint = "<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr><w:t>看不见</w:t></w:r>"
                + "<w:r><w:rPr><w:sz w:val=\"2\"/></w:rPr><w:t>极小</w:t></w:r>"
                + "<w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"1F3864\"/></w:rPr><w:t>深底白字</w:t></w:r></w:p>";

        assertThat(summary(WordFiles.ofBody(paper() + faint)).hiddenCharacters())
                .isEqualTo(5);
    }

    @Test
    void opensFilesWhateverTheirCorePropertiesAre() {
        byte[] file = WordFiles.of("关于加强基层档案工作的请示");

        assertThat(summary(WordFiles.withPart(file, "docProps/core.xml", core("请示")))
                        .characters())
                .isEqualTo(13);
        assertThat(DocumentReader.read(WordFiles.withPart(file, "docProps/core.xml", core("机密-请示")), null))
                .isEqualTo(new DocumentReading.Classified(DocumentPlace.PROPERTY));
    }

    private static byte[] core(String title) {
        return ("<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\">"
                        + "<dcterms:contributor>某处</dcterms:contributor><dcterms:created>2026年9月1日</dcterms:created>"
                        + "<dc:title>" + title + "</dc:title></cp:coreProperties>")
                .getBytes(UTF_8);
    }

    @Test
    void findsWhatAStampDraws() throws IOException {
        assertThat(DocumentReader.read(stamped("TOP SECRET"), null))
                .isEqualTo(new DocumentReading.Classified(DocumentPlace.STAMP));
        assertThat(DocumentReader.read(stamped("RECEIVED"), null)).isInstanceOf(DocumentReading.Read.class);
    }

    private static byte[] stamped(String words) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PdfFiles.addPage(document, List.of("关于加强基层档案工作的请示"));
            PDPage page = document.getPage(0);
            PDAppearanceStream drawn = new PDAppearanceStream(document);
            drawn.setBBox(new PDRectangle(200, 40));
            drawn.setResources(new org.apache.pdfbox.pdmodel.PDResources());
            drawn.getResources()
                    .put(
                            org.apache.pdfbox.cos.COSName.getPDFName("H"),
                            new org.apache.pdfbox.pdmodel.font.PDType1Font(
                                    org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.HELVETICA));
            try (var out = drawn.getCOSObject().createOutputStream()) {
                out.write(("BT /H 20 Tf 5 10 Td (" + words + ") Tj ET").getBytes(UTF_8));
            }
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(drawn);
            PDAnnotationRubberStamp stamp = new PDAnnotationRubberStamp();
            stamp.setRectangle(new PDRectangle(100, 100, 200, 40));
            stamp.setAppearance(appearance);
            page.getAnnotations().add(stamp);
            document.save(file);
            return file.toByteArray();
        }
    }

    @Test
    void findsAMarkingInAnOutline() throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream file = new ByteArrayOutputStream()) {
            PdfFiles.addPage(document, List.of("关于加强基层档案工作的请示"));
            PDDocumentOutline outline = new PDDocumentOutline();
            PDOutlineItem item = new PDOutlineItem();
            item.setTitle(MARKING);
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.save(file);

            assertThat(DocumentReader.read(file.toByteArray(), null))
                    .isEqualTo(new DocumentReading.Classified(DocumentPlace.OUTLINE));
        }
    }

    private static DocumentSummary summary(byte[] file) {
        return ((DocumentReading.Read) DocumentReader.read(file, null))
                .document()
                .summary();
    }
}
