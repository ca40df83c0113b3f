package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import org.agendagate.documents.WordFiles;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** To whom an item as it was handed in is open, with its documents; for all others it is not there. */
class MatterTest extends ApiTest {
    private static final String TITLE = "关于《明川省政务公开工作办法（送审稿）》的请示";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isOpenToWhoSubmittedItToTheMeetingServiceDivisionAndToWhoHasAnOpenFlagOnIt() {
        String packetNo = submit(item -> {});
        String address = address(packetNo, "");
        String otherLegal = AddedUsers.add(jdbc, "法规处", "LEGAL");

        for (String user : new String[] {"clerk", "verifier", "legal", otherLegal}) {
            HttpResponse<String> page = page(user, address);
            assertThat(page.statusCode()).as(user).isEqualTo(200);
            assertThat(page.body()).as(user).contains(TITLE, "送审日期", "2026-09-07", "受理日期", "2026-09-08", "已送审，尚未出具意见");
        }
        assertThat(page("clerk-2", address).statusCode()).isEqualTo(404);

        clear(packetNo);

        assertThat(page("legal", address).statusCode()).as("who decided it").isEqualTo(200);
        assertThat(page(otherLegal, address).statusCode())
                .as("whose desk is done with it")
                .isEqualTo(404);
        assertThat(page(otherLegal, "/decisions/" + lastDecision(packetNo)).body())
                .doesNotContain("/revisions/1/item");
        assertThat(page("legal", "/decisions/" + lastDecision(packetNo)).body()).contains("/revisions/1/item");
    }

    @Test
    void anAuditorSaysWhyFirst() {
        String packetNo = submit(item -> {});
        String auditor = AddedUsers.add(jdbc, "督查室", "AUDITOR");
        String address = address(packetNo, "");

        HttpResponse<String> asked = page(auditor, address);
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("审计查阅").doesNotContain(TITLE);
        assertThat(page(auditor, address(packetNo, "/text") + "&file=x").statusCode())
                .isEqualTo(404);

        assertThat(door().as(auditor)
                        .press(address(packetNo, "/opening"), "reason=")
                        .body())
                .contains("请写明理由")
                .doesNotContain(TITLE);
        assertThat(door().as(auditor)
                        .press(address(packetNo, "/opening"), "reason=" + encoded("核查退回理由"))
                        .statusCode())
                .isEqualTo(302);

        assertThat(page(auditor, address).body()).contains(TITLE);
        assertThat(content("MATTER_OPENED", auditor)).contains("核查退回理由", packetNo + "-01");
        assertThat(door().as("legal")
                        .press(address(packetNo, "/opening"), "reason=x")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anItemAboutPersonnelIsOpenToWhomTheMeetingServiceDivisionNamed() {
        String packetNo = submit(item -> item.putArray("touches").add("PERSONNEL"));
        String address = address(packetNo, "");
        String colleague = AddedUsers.add(jdbc, "会议服务一处", "CLERK");

        assertThat(page("clerk", address).body()).as("who submitted it").contains(TITLE);
        assertThat(page(colleague, address).statusCode()).isEqualTo(404);
        assertThat(page("legal", address).statusCode()).isEqualTo(404);
        assertThat(page("verifier", address).body()).contains("可查阅人员").doesNotContain(TITLE);

        name(packetNo, "legal", "");
        assertThat(page("legal", address).body()).contains(TITLE);
        assertThat(page("verifier", address).body()).contains(">legal<").doesNotContain(TITLE);
        assertThat(content("MATTER_NAMED", "verifier")).contains("经办审核");

        String whole = "/api/packets/" + packetNo + "/revisions/1";
        assertThat(door().as("legal").get(whole).body()).contains(TITLE);
        assertThat(door().as(colleague).get(whole).statusCode()).isEqualTo(404);
        assertThat(door().as(colleague).get(whole + "/changes/1").statusCode()).isEqualTo(404);
        assertThat(door().as(colleague)
                        .press("/packets/" + packetNo + "/revisions", "")
                        .statusCode())
                .isEqualTo(404);

        name(packetNo, "legal", "&off=true");
        assertThat(door().as("legal").get(whole).statusCode()).isEqualTo(404);
        assertThat(page("legal", address).statusCode()).isEqualTo(404);
    }

    @Test
    void opensDocumentsAsHandedInAndAsReadAndSetsTheReviewedTextBesideThem() {
        String number = Packets.freshNumber();
        JsonNode reviewed = upload("第一条 为了公开，制定本办法。", "第二条 五日内公开。", number);
        JsonNode meeting = upload("第一条 为了公开，制定本办法。", "第二条 三日内公开。", number);
        String packetNo = submit(item -> {
            ObjectNode document = (ObjectNode) item.path("documents").path(0);
            document.put("fileHash", meeting.path("fileHash").asString());
            document.put("textHash", meeting.path("textHash").asString());
            ((ObjectNode) document.path("reviews").path(0))
                    .put("reviewedTextHash", reviewed.path("textHash").asString());
        });

        String body = page("legal", address(packetNo, "")).body();
        assertThat(body)
                .contains("送审文本与上会文本不一致", ">第二条 五日内公开。<", ">第二条 三日内公开。<")
                .doesNotContain(">第一条 为了公开，制定本办法。<");

        String file = "&file=" + encoded(meeting.path("fileHash").asString());
        assertThat(page("legal", address(packetNo, "/text") + file).body()).contains("第二条 三日内公开。");
        HttpResponse<String> saved = page("clerk", address(packetNo, "/file") + file);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment")
                .contains(".docx");
        assertThat(page(
                                "legal",
                                address(packetNo, "/text") + "&file="
                                        + encoded(reviewed.path("fileHash").asString()))
                        .statusCode())
                .as("a file that the item does not name")
                .isEqualTo(404);
        assertThat(page("clerk-2", address(packetNo, "/file") + file).statusCode())
                .isEqualTo(404);
    }

    /** Its digest alone brings nobody to the file of another division. */
    @Test
    void opensNoFileThatAnotherDivisionHandedIn() {
        JsonNode theirs = json(door().as("clerk-2")
                .send(
                        "POST",
                        "/api/documents",
                        BodyPublishers.ofByteArray(WordFiles.of("别的处室的文件 " + Packets.freshNumber()))));
        String packetNo = submit(item -> item.putArray("attachments")
                .addObject()
                .put("title", "抄来的摘要")
                .put("readable", true)
                .put("fileHash", theirs.path("fileHash").asString()));

        assertThat(page("clerk", address(packetNo, "")).body()).contains("抄来的摘要", "原件没有上传");
        assertThat(page(
                                "clerk",
                                address(packetNo, "/file") + "&file="
                                        + encoded(theirs.path("fileHash").asString()))
                        .statusCode())
                .isEqualTo(404);
    }

    private JsonNode upload(String... paragraphs) {
        return json(door().as("clerk")
                .send("POST", "/api/documents", BodyPublishers.ofByteArray(WordFiles.of(paragraphs))));
    }

    private String submit(Consumer<ObjectNode> change) {
        String packetNo = Packets.freshNumber();
        String packet = Flagged.json(
                packetNo,
                1,
                1,
                whole -> change.accept((ObjectNode) whole.path("items").path(0)));
        HttpResponse<String> answer = door().as("clerk").post("/api/packets", packet);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return packetNo;
    }

    private void clear(String packetNo) {
        String entry = jdbc.sql("select entry from review_open where packet_no = ?")
                .param(packetNo)
                .query(String.class)
                .single();
        HttpResponse<String> answer = door().as("legal")
                .send(
                        "POST",
                        "/api/reviews/" + entry,
                        BodyPublishers.ofString("{\"act\":\"CLEAR\",\"reason\":\"已出具\"}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"" + entry + ".open\"");
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    }

    private String lastDecision(String packetNo) {
        return jdbc.sql("select id from decision where packet_no = ? order by seq desc fetch first 1 row only")
                .param(packetNo)
                .query(String.class)
                .single();
    }

    private void name(String packetNo, String reader, String more) {
        HttpResponse<String> answer = door().as("verifier")
                .press(address(packetNo, "/readers"), "reader=" + reader + "&reason=" + encoded("经办审核") + more);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String content(String kind, String actor) {
        return String.join(
                "\n",
                jdbc.sql("select content from ledger where kind = ? and actor = ?")
                        .params(kind, actor)
                        .query((row, number) -> new String(row.getBytes(1), UTF_8))
                        .list());
    }

    private HttpResponse<String> page(String user, String address) {
        return door().as(user).get(address, "Accept", "text/html");
    }

    private static String address(String packetNo, String below) {
        return "/packets/" + packetNo + "/revisions/1/item" + below + "?item=" + packetNo + "-01";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
