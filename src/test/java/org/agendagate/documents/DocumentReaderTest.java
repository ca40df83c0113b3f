package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReaderTest {
    private static final String TITLE = "明川省政务公开工作办法（送审稿）";
    private static final String ONE = "第一条 为了规范政务公开工作，制定本办法。";
    private static final String TWO = "第二条 省级部门应当在20个工作日内公开。";

    @Test
    void findsTheSameTextInAResavedFile() {
        byte[] file = WordFiles.of(TITLE, ONE, TWO);
        byte[] again = WordFiles.resaved(file);

        assertThat(read(again).summary().fileHash())
                .isNotEqualTo(read(file).summary().fileHash());
        assertThat(read(again).summary().textHash())
                .isEqualTo(read(file).summary().textHash());
        assertThat(read(file).paragraphs()).containsExactly(TITLE, ONE, TWO);
        assertThat(read(file).summary().remarks()).isEmpty();
    }

    @Test
    void findsAnotherTextInAChangedArticle() {
        String text = read(WordFiles.of(TITLE, ONE, TWO)).summary().textHash();

        assertThat(read(WordFiles.of(TITLE, ONE, TWO.replace("20", "30")))
                        .summary()
                        .textHash())
                .isNotEqualTo(text);
        assertThat(read(WordFiles.of(TITLE, ONE)).summary().textHash()).isNotEqualTo(text);
        assertThat(read(WordFiles.of(TITLE, TWO, ONE)).summary().textHash()).isNotEqualTo(text);
        assertThat(read(WordFiles.of(TITLE, ONE, TWO, "第三条 本办法自印发之日起施行。"))
                        .summary()
                        .textHash())
                .isNotEqualTo(text);
    }

    @Test
    void findsTheSameTextInWordPdfAndPlainText() {
        String text = read(WordFiles.of(TITLE, ONE, TWO)).summary().textHash();

        assertThat(read(PdfFiles.of(List.of(TITLE, ONE.substring(0, 9), ONE.substring(9), "— 1 —"), List.of(TWO, "2")))
                        .summary()
                        .textHash())
                .isEqualTo(text);
        assertThat(read((TITLE + "\r\n\r\n　　" + ONE + "\n" + TWO).getBytes(UTF_8))
                        .summary()
                        .textHash())
                .isEqualTo(text);
        assertThat(read(String.join("\n", TITLE, ONE, TWO).getBytes(Charset.forName("GB18030")))
                        .summary()
                        .textHash())
                .isEqualTo(text);
        assertThat(read(("\uFEFF" + TITLE + ONE + TWO).getBytes(UTF_16LE))
                        .summary()
                        .textHash())
                .isEqualTo(text);
    }

    @Test
    void tellsTwoNumbersFromOne() {
        assertThat(read("投资 1 23 万元".getBytes(UTF_8)).summary().textHash())
                .isNotEqualTo(read("投资 12 3 万元".getBytes(UTF_8)).summary().textHash());
    }

    @Test
    void tellsWhatTheFileIs() {
        assertThat(read(WordFiles.of(ONE)).summary().kind()).isEqualTo(FileKind.DOCX);
        assertThat(read(PdfFiles.of(List.of(ONE))).summary().kind()).isEqualTo(FileKind.PDF);
        assertThat(read(ONE.getBytes(UTF_8)).summary().kind()).isEqualTo(FileKind.TEXT);
        assertThat(read(ONE.getBytes(UTF_8)).summary().characters()).isEqualTo(ONE.length() - 1);
    }

    @Test
    void refusesAFileWithAMarkingWhereverItStands() {
        assertThat(List.of(
                        WordFiles.of("机密★5年", TITLE),
                        WordFiles.of("秘密", "明川省委办公厅", TITLE),
                        WordFiles.of("机 密 ★ 长 期", TITLE),
                        WordFiles.of("絕密★", TITLE),
                        WordFiles.of(TITLE, ONE, "附件", "密级：机密"),
                        PdfFiles.of(List.of("机密★10年", TITLE, ONE)),
                        PdfFiles.of(List.of(TITLE, ONE), List.of("秘密", TWO)),
                        (TITLE + "\n绝密★\n" + ONE).getBytes(UTF_8),
                        (TITLE + "\n机密★1年\n" + ONE).getBytes(Charset.forName("GB18030"))))
                .allSatisfy(file ->
                        assertThat(DocumentReader.read(file, null)).isInstanceOf(DocumentReading.Classified.class));
    }

    @Test
    void refusesAFileWithAMarkingInItsName() {
        assertThat(DocumentReader.read(WordFiles.of(ONE), "机密-方案.docx")).isInstanceOf(DocumentReading.Classified.class);
        assertThat(DocumentReader.read(WordFiles.of(ONE), "关于保密工作的方案.docx")).isInstanceOf(DocumentReading.Read.class);
    }

    @Test
    void takesAPaperAboutSecrecyWork() {
        byte[] paper = WordFiles.of(
                "明川省党政机关保密工作管理办法（送审稿）",
                "第一条 机关、单位对承载国家秘密的纸介质、光介质等载体应当作出国家秘密标志。",
                "第二条 国家秘密的密级分为绝密、机密、秘密三级。",
                "第三条 绝密级国家秘密是最重要的国家秘密，泄露会使国家安全和利益遭受特别严重的损害。",
                "第四条 机密级文件不得带回家中；秘密级文件的借阅应当登记。");

        assertThat(DocumentReader.read(paper, "保密工作管理办法.docx")).isInstanceOf(DocumentReading.Read.class);
    }

    @Test
    void takesATableOfSecrecyLevelsInsideAPaper() {
        byte[] paper = WordFiles.made(document -> {
            for (int i = 0; i < 25; i++) {
                document.createParagraph().createRun().setText("第" + i + "条 保密工作责任制按照下列规定执行。");
            }
            var table = document.createTable(3, 2);
            table.getRow(0).getCell(0).setText("绝密");
            table.getRow(0).getCell(1).setText("由主要负责人审定");
            table.getRow(1).getCell(0).setText("机密");
            table.getRow(2).getCell(1).setText("秘密");
        });

        assertThat(DocumentReader.read(paper, null)).isInstanceOf(DocumentReading.Read.class);
    }

    @Test
    void findsAMarkingInALayoutTableAtTheHead() {
        byte[] paper = WordFiles.made(document -> {
            var table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("000001");
            table.getRow(0).getCell(1).setText("机密");
            document.createParagraph().createRun().setText(TITLE);
        });

        assertThat(DocumentReader.read(paper, null)).isInstanceOf(DocumentReading.Classified.class);
    }

    @Test
    void refusesWhatHasNoText() {
        assertThat(flaw(WordFiles.of())).isEqualTo(DocumentFlaw.NO_TEXT);
        assertThat(flaw(PdfFiles.of(List.<String>of()))).isEqualTo(DocumentFlaw.NO_TEXT);
        assertThat(flaw(new byte[0])).isEqualTo(DocumentFlaw.NO_TEXT);
        assertThat(flaw(" \n\n".getBytes(UTF_8))).isEqualTo(DocumentFlaw.NO_TEXT);
    }

    @Test
    void refusesOtherKindsOfFiles() {
        byte[] picture = new byte[4000];
        new java.util.Random(7).nextBytes(picture);

        assertThat(flaw(picture)).isEqualTo(DocumentFlaw.UNSUPPORTED);
        assertThat(flaw("{\\rtf1 text}".getBytes(UTF_8))).isEqualTo(DocumentFlaw.UNSUPPORTED);
        assertThat(flaw(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3}))
                .isEqualTo(DocumentFlaw.UNSUPPORTED);
    }

    @Test
    void refusesTooManyCharacters() {
        byte[] text = new byte[3_000_001];
        Arrays.fill(text, (byte) 'a');

        assertThat(flaw(text)).isEqualTo(DocumentFlaw.TOO_LARGE);
    }

    @Test
    void tellsEveryFlawInBothLanguages() {
        for (DocumentFlaw flaw : DocumentFlaw.values()) {
            assertThat(flaw.zh()).containsPattern("\\p{IsHan}").containsPattern("请|已停止");
            assertThat(flaw.en()).doesNotContainPattern("\\p{IsHan}");
        }
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
