package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

class WordDocumentTest {
    private static final String ONE = "第一条 为了规范政务公开工作，制定本办法。";

    @Test
    void readsAFileWithTrackedChangesAsIfTheyWereAccepted() {
        ReadDocument document = read(WordFiles.ofBody("<w:p><w:r><w:t>应当在</w:t></w:r>"
                + "<w:del w:id='1'><w:r><w:delText>10</w:delText></w:r></w:del>"
                + "<w:ins w:id='2'><w:r><w:rPr><w:b/></w:rPr><w:t>20</w:t></w:r></w:ins>"
                + "<w:moveFrom w:id='3'><w:r><w:t>不移</w:t></w:r></w:moveFrom>"
                + "<w:r><w:rPr><w:rPrChange w:id='4'><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>日内公开</w:t></w:r>"
                + "</w:p>"));

        assertThat(document.paragraphs()).containsExactly("应当在20日内公开");
        assertThat(document.summary().trackedChanges()).isEqualTo(4);
        assertThat(document.summary().textHash())
                .isEqualTo(read(WordFiles.of("应当在20日内公开")).summary().textHash());
        assertThat(document.summary().remarks().get(0).zh()).contains("4处修订痕迹");
        assertThat(document.summary().remarks().get(0).en()).contains("4 tracked changes");
    }

    @Test
    void tellsCommentsLeftInTheFile() {
        ReadDocument document = read(WordFiles.made(made -> {
            made.createParagraph().createRun().setText(ONE);
            made.createComments();
            for (int i = 0; i < 2; i++) {
                made.getDocComments()
                        .createComment(java.math.BigInteger.valueOf(i))
                        .createParagraph()
                        .createRun()
                        .setText("此条再斟酌");
            }
        }));

        assertThat(document.summary().comments()).isEqualTo(2);
        assertThat(document.paragraphs()).containsExactly(ONE);
        assertThat(document.summary().textHash())
                .isEqualTo(read(WordFiles.of(ONE)).summary().textHash());
    }

    @Test
    void tellsHiddenTextAndLeavesItOut() {
        String body = "<w:p><w:r><w:t>" + ONE + "</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部 说明</w:t></w:r>"
                + "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>显示</w:t></w:r></w:p>";

        ReadDocument document = read(WordFiles.ofBody(body));

        assertThat(document.summary().hiddenCharacters()).isEqualTo(4);
        assertThat(document.paragraphs()).containsExactly(ONE + "显示");
    }

    @Test
    void knowsTextThatAStyleHides() {
        byte[] file = WordFiles.made(made -> {
            var styles = made.createStyles();
            var base = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            base.setStyleId("Inner");
            base.addNewRPr().addNewVanish();
            styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(base));
            var derived = org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle.Factory.newInstance();
            derived.setStyleId("Deeper");
            derived.addNewBasedOn().setVal("Inner");
            styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(derived));
            made.createParagraph().createRun().setText(ONE);
            var hidden = made.createParagraph();
            hidden.setStyle("Deeper");
            hidden.createRun().setText("内部说明");
        });

        assertThat(read(file).summary().hiddenCharacters()).isEqualTo(4);
        assertThat(read(file).paragraphs()).containsExactly(ONE);
    }

    @Test
    void findsAMarkingInEveryCorner() {
        assertThat(Map.of(
                        "header",
                                WordFiles.made(made -> {
                                    made.createHeader(HeaderFooterType.DEFAULT)
                                            .createParagraph()
                                            .createRun()
                                            .setText("机密★5年");
                                    made.createParagraph().createRun().setText(ONE);
                                }),
                        "comment",
                                WordFiles.made(made -> {
                                    made.createComments();
                                    made.getDocComments()
                                            .createComment(java.math.BigInteger.ONE)
                                            .createParagraph()
                                            .createRun()
                                            .setText("密级：秘密");
                                    made.createParagraph().createRun().setText(ONE);
                                }),
                        "title",
                                WordFiles.made(made -> {
                                    made.getProperties().getCoreProperties().setTitle("（机密）方案");
                                    made.createParagraph().createRun().setText(ONE);
                                }),
                        "custom property",
                                WordFiles.made(made -> {
                                    made.getProperties().getCustomProperties().addProperty("level", "机密★");
                                    made.createParagraph().createRun().setText(ONE);
                                }),
                        "deleted",
                                WordFiles.ofBody(
                                        "<w:p><w:del w:id='1'><w:r><w:delText>绝密★</w:delText></w:r></w:del></w:p>"
                                                + paragraph()),
                        "hidden",
                                WordFiles.ofBody("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>机密★1年</w:t></w:r></w:p>"
                                        + paragraph()),
                        "in pieces",
                                WordFiles.ofBody(
                                        "<w:p><w:r><w:t>机</w:t></w:r><w:r><w:t>密</w:t></w:r><w:r><w:t>★</w:t></w:r></w:p>"
                                                + paragraph()),
                        "text box",
                                WordFiles.ofBody(
                                        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:txbxContent>"
                                                + "<w:p><w:r><w:t>秘密</w:t></w:r></w:p></w:txbxContent></mc:Choice></mc:AlternateContent>"
                                                + "</w:r></w:p>" + paragraph()),
                        "fallback",
                                WordFiles.ofBody("<w:p><w:r><mc:AlternateContent><mc:Fallback><w:txbxContent>"
                                        + "<w:p><w:r><w:t>秘密★</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent>"
                                        + "</w:r></w:p>" + paragraph()),
                        "footnote",
                                WordFiles.made(made -> {
                                    made.createParagraph().createRun().setText(ONE);
                                    made.createFootnotes();
                                    made.createFootnote()
                                            .createParagraph()
                                            .createRun()
                                            .setText("机密★3年");
                                })))
                .allSatisfy((where, file) ->
                        assertThat(DocumentReader.read(file, null)).isInstanceOf(DocumentReading.Classified.class));
    }

    @Test
    void leavesOutPageNumbersAndDatesThatChangeByThemselves() {
        assertThat(read(WordFiles.ofBody("<w:p><w:r><w:t>见第</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>12</w:t></w:r>"
                                + "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>页</w:t></w:r>"
                                + "<w:fldSimple w:instr='REF y'><w:r><w:t>第三条</w:t></w:r></w:fldSimple></w:p>"))
                        .paragraphs())
                .containsExactly("见第页第三条");
    }

    @Test
    void takesNoArticleForADateField() {
        String article = "第五条 ".repeat(20);

        assertThat(read(WordFiles.ofBody("<w:p><w:fldSimple w:instr='DATE'><w:r><w:t>" + article
                                + "</w:t></w:r></w:fldSimple></w:p>"))
                        .paragraphs())
                .containsExactly(article.strip());
    }

    @Test
    void countsPicturesItCannotLookInto() {
        byte[] file = WordFiles.made(WordDocumentTest::withPicture);

        assertThat(read(file).summary().pictures()).isEqualTo(1);
        assertThat(read(file).summary().unreadParts()).isZero();
        assertThat(read(file).summary().remarks().get(0).zh()).contains("1张图片");
    }

    private static void withPicture(XWPFDocument document) {
        document.createParagraph().createRun().setText(ONE);
        try {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            new java.io.ByteArrayInputStream(new byte[] {1, 2, 3}),
                            PictureType.PNG,
                            "scan.png",
                            Units.toEMU(10),
                            Units.toEMU(10));
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void tellsAnEncryptedFile() {
        assertThat(flaw(WordFiles.encrypted(WordFiles.of(ONE)))).isEqualTo(DocumentFlaw.ENCRYPTED);
    }

    @Test
    void tellsABrokenFileWhereverItBreaksOff() {
        byte[] file = WordFiles.of(ONE);
        for (int length = 4; length < file.length; length += 97) {
            assertThat(flaw(Arrays.copyOf(file, length))).isEqualTo(DocumentFlaw.BROKEN);
        }
    }

    @Test
    void doesNotFailOnDamagedBytes() {
        byte[] file = WordFiles.of(ONE);
        java.util.Random random = new java.util.Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] damaged = file.clone();
            for (int k = 0; k < 5; k++) {
                damaged[4 + random.nextInt(file.length - 4)] = (byte) random.nextInt();
            }
            assertThat(DocumentReader.read(damaged, null)).isNotNull();
        }
    }

    @Test
    void tellsAZipThatIsNoDocument() {
        assertThat(flaw(WordFiles.zip(Map.of("a.txt", new byte[10]))))
                .isIn(DocumentFlaw.BROKEN, DocumentFlaw.UNSUPPORTED);
    }

    @Test
    void stopsAtABomb() {
        byte[] spaces = new byte[100 << 20];
        Arrays.fill(spaces, (byte) ' ');

        assertThat(flaw(WordFiles.withPart(WordFiles.of(ONE), "word/document.xml", spaces)))
                .isEqualTo(DocumentFlaw.BURSTING);
        assertThat(flaw(WordFiles.withPart(WordFiles.of(ONE), "[Content_Types].xml", Arrays.copyOf(spaces, 3 << 20))))
                .isEqualTo(DocumentFlaw.BURSTING);
    }

    @Test
    void stopsAtTooManyEntries() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (int i = 0; i < 10_001; i++) {
            parts.put("part" + i, new byte[0]);
        }

        assertThat(flaw(WordFiles.zip(parts))).isEqualTo(DocumentFlaw.BURSTING);
    }

    @Test
    void stopsAtXmlThatIsTooDeep() {
        assertThat(flaw(WordFiles.ofBody("<w:sdt>".repeat(100_000)))).isEqualTo(DocumentFlaw.BURSTING);
        assertThat(DocumentReader.read(
                        WordFiles.withPart(
                                WordFiles.of(ONE),
                                "_rels/.rels",
                                ("<a>".repeat(50_000) + "</a>".repeat(50_000)).getBytes(UTF_8)),
                        null))
                .as("the library holds this part as a tree")
                .isNotNull();
    }

    @Test
    void expandsNoEntities() {
        String bomb = "<?xml version='1.0'?><!DOCTYPE d [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>"
                + "<!ENTITY f SYSTEM 'file:///etc/hostname'>]>"
                + "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body><w:p><w:r>"
                + "<w:t>&b;&f;</w:t></w:r></w:p></w:body></w:document>";

        assertThat(flaw(WordFiles.withPart(WordFiles.of(ONE), "word/document.xml", bomb.getBytes(UTF_8))))
                .isEqualTo(DocumentFlaw.BROKEN);
    }

    private static String paragraph() {
        return "<w:p><w:r><w:t>" + ONE + "</w:t></w:r></w:p>";
    }

    private static ReadDocument read(byte[] file) {
        DocumentReading reading = DocumentReader.read(file, null);
        assertThat(reading).isInstanceOf(DocumentReading.Read.class);
        return ((DocumentReading.Read) reading).document();
    }

    private static DocumentFlaw flaw(byte[] file) {
        DocumentReading reading = DocumentReader.read(file, null);
        assertThat(reading).isInstanceOf(DocumentReading.Flawed.class);
        return ((DocumentReading.Flawed) reading).flaw();
    }
}
