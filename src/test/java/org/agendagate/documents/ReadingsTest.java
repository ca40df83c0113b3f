package org.agendagate.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import org.agendagate.packet.Sha256;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.junit.jupiter.api.Test;

/** What only the second reading takes for text; the first stays as it ever was. */
class ReadingsTest {
    private static final String DIAGRAM = "application/vnd.openxmlformats-officedocument.drawingml.diagramData+xml";
    private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String NUMBERING =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml";
    private static final String WORD =
            "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:a='urn:a'";

    @Test
    void namesTheReadingOfEachDigest() {
        ReadDocument document = read("第一条 总则".getBytes(UTF_8));

        assertThat(document.texts()).extracting(DocumentText::reading).containsExactly(1, 2);
        assertThat(document.summary().earlierTextHashes())
                .containsExactly(document.texts().get(0).digest())
                .allMatch(digest -> digest.matches("sha256:[0-9a-f]{64}"));
        assertThat(document.summary().textHash())
                .isEqualTo(document.texts().get(1).digest())
                .matches("sha256-2:[0-9a-f]{64}");
    }

    @Test
    void takesTheWordsOfADiagramAndTheValuesOfAChartForText() {
        tellsApart(
                withPart("/word/diagrams/data1.xml", DIAGRAM, "<a:t>报名</a:t><a:t>考核</a:t>"),
                withPart("/word/diagrams/data1.xml", DIAGRAM, "<a:t>报名</a:t><a:t>聘用</a:t>"));
        tellsApart(
                withPart("/word/charts/chart1.xml", CHART, "<a:v>130</a:v>"),
                withPart("/word/charts/chart1.xml", CHART, "<a:v>310</a:v>"));
    }

    @Test
    void takesTheNumbersOfAListForText() {
        tellsApart(numbered(1), numbered(5));
        ReadDocument typed = read(WordFiles.of("第一条 应当公开", "第二条 应当登记"));

        assertThat(read(numbered(1)).summary().textHash())
                .as("whoever reads it sees the same")
                .isEqualTo(typed.summary().textHash());
        assertThat(read(numbered(1)).paragraphs()).containsExactly("第一条\t应当公开", "第二条\t应当登记");
    }

    @Test
    void takesWhatAFormHoldsForText() {
        String box = "<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:checkBox><w:default w:val='%s'/>"
                + "</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>"
                + "<w:r><w:t>同意公开</w:t></w:r></w:p>";

        tellsApart(WordFiles.ofBody(box.replace("%s", "1")), WordFiles.ofBody(box.replace("%s", "0")));
    }

    @Test
    void namesAFileWithoutTextByItsBytes() {
        byte[] file = Scans.docx();
        ReadDocument scan = read(file);

        assertThat(scan.summary().textHash())
                .isEqualTo("sha256-2:" + Sha256.of(file).substring(7));
        assertThat(scan.summary().earlierTextHashes()).containsExactly(Sha256.of(file));
        assertThat(scan.summary().textHash())
                .isNotEqualTo(read(Scans.pdf(1)).summary().textHash());
    }

    private static void tellsApart(byte[] one, byte[] other) {
        assertThat(read(one).texts().get(0).digest())
                .as("by the first reading")
                .isEqualTo(read(other).texts().get(0).digest());
        assertThat(read(one).summary().textHash())
                .as("by the second")
                .isNotEqualTo(read(other).summary().textHash());
        assertThat(read(one).summary().remarks()).isEmpty();
    }

    private static byte[] withPart(String name, String type, String content) {
        return WordFiles.made(document -> {
            document.createParagraph().createRun().setText("关于档案工作的请示");
            try (OutputStream part = document.getPackage()
                    .createPart(PackagingURIHelper.createPartName(name), type)
                    .getOutputStream()) {
                part.write(("<root " + WORD + ">" + content + "</root>").getBytes(UTF_8));
            } catch (Exception failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private static byte[] numbered(int start) {
        byte[] file = withPart(
                "/word/numbering.xml",
                NUMBERING,
                ("<w:abstractNum w:abstractNumId='0'><w:lvl w:ilvl='0'><w:start w:val='%s'/>"
                                + "<w:numFmt w:val='chineseCounting'/><w:lvlText w:val='第%1条'/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>")
                        .replace("%s", String.valueOf(start)));
        String list = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
        String body = "<w:document " + WORD + "><w:body><w:p>" + list + "<w:r><w:t>应当公开</w:t></w:r></w:p><w:p>" + list
                + "<w:r><w:t>应当登记</w:t></w:r></w:p></w:body></w:document>";
        return WordFiles.withPart(file, "word/document.xml", body.getBytes(UTF_8));
    }

    private static ReadDocument read(byte[] file) {
        return ((DocumentReading.Read) DocumentReader.read(file, null)).document();
    }
}
