package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.documents.PdfFiles;
import org.agendagate.documents.WordFiles;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class DocumentsTest extends ApiTest {
    private static final String HASH = "sha256:[0-9a-f]{64}";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsADocumentAndTellsItsDigests() {
        byte[] file = WordFiles.of("第一条 保存一次", "第二条 期限为20日");

        HttpResponse<String> first = upload(file);
        HttpResponse<String> again = upload(file);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        JsonNode document = json(first);
        assertThat(document.path("fileHash").asString()).matches(HASH);
        assertThat(document.path("textHash").asString()).matches("sha256-2:[0-9a-f]{64}");
        assertThat(document.path("earlierTextHashes").path(0).asString()).matches(HASH);
        assertThat(document.path("kind").asString()).isEqualTo("DOCX");
        assertThat(document.path("remarks").size()).isZero();
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        String place = first.headers().firstValue("Location").orElseThrow();
        assertThat(door().get(place).body()).isEqualTo(first.body());
    }

    @Test
    void tellsTheLegalDeskWhichParagraphsChanged() {
        String before = hash(upload(WordFiles.of("第一条 比较", "第二条 期限为20日", "第三条 附则")));
        String after = hash(upload(PdfFiles.of(List.of("第一条 比较", "第二条 期限为30日", "第三条 附则"))));

        HttpResponse<String> changes = door().get("/api/documents/" + before + "/changes/" + after);

        assertThat(changes.statusCode()).isEqualTo(200);
        assertThat(json(changes).path("sameText").asBoolean()).isFalse();
        assertThat(changes.body()).contains("20日", "30日");
        assertThat(door().get("/api/documents/" + before + "/changes/sha256:0").statusCode())
                .isEqualTo(404);
    }

    @Test
    void refusesAClassifiedFileAndKeepsNothing() {
        long before = documents();

        HttpResponse<String> marked = upload(WordFiles.of("机密★5年", "关于绝不外传事项的请示"));
        HttpResponse<String> named = door().send(
                        "POST",
                        "/api/documents",
                        BodyPublishers.ofByteArray("普通文字甲乙丙".getBytes(UTF_8)),
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''%E6%9C%BA%E5%AF%86-%E6%96%B9%E6%A1%88.docx");

        assertThat(Stream.of(marked, named)).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(json(answer).path("type").asString()).isEqualTo("urn:agenda-gate:problem:classified-document");
            assertThat(answer.body()).doesNotContain("绝不外传", "方案", "sha256");
        });
        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void tellsWhyAFileCannotBeRead() {
        HttpResponse<String> broken = upload("PK\3\4nothing".getBytes(UTF_8));

        assertThat(broken.statusCode()).isEqualTo(422);
        assertThat(broken.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(broken).path("type").asString()).isEqualTo("urn:agenda-gate:problem:document-broken");
        assertThat(json(broken).path("detail").asString()).contains("已损坏");
        assertThat(json(broken).path("detailEn").asString()).contains("broken");
        assertThat(json(upload(PdfFiles.of(List.<String>of()))).path("type").asString())
                .isEqualTo("urn:agenda-gate:problem:document-without-text");
    }

    @Test
    void takesNoFileLargerThanAllowed() {
        HttpResponse<String> huge = upload(new byte[(20 << 20) + 1]);

        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(json(huge).path("type").asString()).isEqualTo("urn:agenda-gate:problem:document-too-large");
    }

    @Test
    void takesNoForms() {
        HttpResponse<String> form = door().send(
                        "POST",
                        "/api/documents",
                        BodyPublishers.ofString("--x\r\n\r\ntext\r\n--x--"),
                        "Content-Type",
                        "multipart/form-data; boundary=x");

        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(json(form).path("detail").asString()).contains("application/octet-stream");
    }

    @Test
    void answersNobodyWithoutLogin() {
        assertThat(door().withoutLogin().get("/api/documents/sha256:0").statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> upload(byte[] file) {
        return door().send(
                        "POST",
                        "/api/documents",
                        BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/octet-stream");
    }

    private static String hash(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json(answer).path("fileHash").asString();
    }

    private long documents() {
        return jdbc.sql("select count(*) from document").query(Long.class).single();
    }
}
