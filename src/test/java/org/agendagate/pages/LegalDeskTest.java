package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Legal reviewers take flags from the queue, look at what lies beside them, and decide one after the other. */
class LegalDeskTest extends PageTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static int last;

    private final String packetNo = String.format(Locale.ROOT, "LEGAL-2026-%04d", ++last);
    /** Nobody else's, so that the queue shows this test's entries alone. */
    private final String unit = "省委办公厅（" + packetNo + "）";

    @Test
    void goesFromTheQueueToADecisionAndOnToTheNextByKeyboardAlone() {
        submit("clerk", 1, 2, packet -> {});
        logInAs("legal");

        go("/reviews?unit=" + unit);
        assertThat(list("main tbody tr")).hasSize(2);
        assertThat(find("main").getText()).contains("G09", unit, packetNo);
        looksRight("reviews");
        find("main tbody a").click();
        assertThat(find("main").getText()).contains("规则提出的问题", "依据", "补正要求", "送了审，但还没有结论");
        find("main section > details > summary").click();
        assertThat(find("main pre").getText()).contains("rule \"G09");
        assertThat(find(".finding details").getDomAttribute("open")).isNotNull();
        looksRight("review");
        String first = path();

        browser().switchTo().activeElement().sendKeys("已经口头确认意见，文本与送审的一致", Keys.TAB, Keys.ENTER);

        assertThat(await("main [role=status]").getText()).contains("已放行");
        assertThat(path()).startsWith("/reviews/R-").isNotEqualTo(first);
        assertThat(find("textarea").equals(browser().switchTo().activeElement()))
                .isTrue();
        looksRight("review-next");
        go(first);
        assertThat(find("main").getText()).contains("放行", "已经口头确认意见", "legal");
        assertThat(list("textarea")).isEmpty();
        looksRight("review-closed");
        go("/reviews?closed=true&unit=" + unit);
        assertThat(find("main tbody").getText()).contains("放行");
        looksRight("reviews-closed");
    }

    @Test
    void upholdsWithTheReasonInTheDecision() {
        submit("clerk", 1, 1, packet -> {});
        logInAs("legal");
        go("/reviews?unit=" + unit);
        find("main tbody a").click();
        find("#reason").sendKeys("前置审核意见尚未出具");
        String entry = path();

        find("button[value=UPHELD]").click();

        assertThat(await("main [role=status]").getText()).contains("核查意见为不予上会");
        go(entry);
        find("main section.card dd a").click();
        assertThat(find("h1").getText()).contains("不予上会");
    }

    @Test
    void asksForAReasonAndKeepsWhatWasTypedWhereItIsRefused() {
        submit("clerk", 1, 1, packet -> {});
        logInAs("legal");
        go("/reviews?unit=" + unit);
        find("main tbody a").click();
        browser().executeScript("document.getElementById('reason').removeAttribute('maxlength')");
        String tooLong = "很长".repeat(1001);
        browser().executeScript("document.getElementById('reason').value = arguments[0]", tooLong);

        find("button[value=CLEARED]").click();

        assertThat(await("#reason-problem").getText()).contains("最多 2000 个字");
        assertThat(find("#reason").getDomProperty("value")).isEqualTo(tooLong);
        seenIn("review-too-long", "zh-CN");
    }

    @Test
    void tellsTheSecondReviewerWhoWasFirstAndKeepsTheReason() {
        submit("clerk", 1, 1, packet -> {});
        logInAs("legal");
        go("/reviews?unit=" + unit);
        find("main tbody a").click();
        find("#reason").sendKeys("我的理由");
        call("legal", "POST", "/api" + path(), "{\"act\":\"UPHOLD\",\"reason\":\"他人的理由\"}", "*");

        find("button[value=CLEARED]").click();

        assertThat(await("main [role=alert]").getText()).contains("没有保存");
        assertThat(find("main").getText()).contains("他人的理由", "我的理由", "不予上会");
        seenIn("review-meanwhile", "zh-CN");
    }

    @Test
    void letsNobodyReviewTheirOwnPacket() {
        submit("demo", 1, 1, packet -> {});
        go("/reviews?unit=" + unit);
        find("main tbody a").click();

        assertThat(find("main .told.warn").getText()).contains("不能由您核查");
        assertThat(list("textarea")).isEmpty();
        looksRight("review-own");
    }

    @Test
    void laysEarlierActsAndTheChangesOfADocumentBesideAFlag() {
        String before = upload("第一条 按季公开。\n第二条 本办法自印发之日起施行。\n");
        String after = upload("第一条 按月公开。\n第二条 本办法自印发之日起施行。\n");
        submit("clerk", 1, 1, packet -> file(packet, before));
        logInAs("legal");
        go("/reviews?unit=" + unit);
        find("main tbody a").click();
        find("#reason").sendKeys("请修改第一条");
        find("button[value=UPHELD]").click();
        await("main [role=status]");
        submit("clerk", 2, 1, packet -> file(packet, after));

        go("/reviews?unit=" + unit);
        find("main tbody a").click();

        assertThat(find(".difference").getText())
                .contains("－ 第一条 按季公开。", "＋ 第一条 按月公开。")
                .doesNotContain("第二条");
        assertThat(find("main").getText()).contains("该议题以前的核查", "请修改第一条");
        looksRight("review-second");
    }

    @Test
    void tellsTheClerkWhatWaitsForIt() {
        submit(
                "clerk",
                1,
                1,
                packet -> ((ObjectNode) packet.at("/items/0"))
                        .put("leadUnit", "省档案局")
                        .put("title", "关于提醒报送人所报议题正待核查的请示"));
        logInAs("clerk");

        for (String page : List.of("/packets", "/")) {
            go(page);
            assertThat(list("main tbody tr").stream()
                            .map(WebElement::getText)
                            .filter(row -> row.contains(packetNo))
                            .toList())
                    .as(page)
                    .singleElement()
                    .asString()
                    .contains("待法规处核");
        }
    }

    @Test
    void saysThatNothingWaits() {
        logInAs("legal");
        go("/reviews?unit=没有这个单位");
        assertThat(find(".empty").getText()).startsWith("没有符合条件的事项。");
        looksRight("reviews-empty");
    }

    @Test
    void letsAuditorsLookAndNotDecide() {
        submit("clerk", 1, 1, packet -> {});
        logInAs("auditor");
        go("/reviews?unit=" + unit);
        find("main tbody a").click();
        assertThat(list("textarea")).isEmpty();
    }

    private static void file(ObjectNode packet, String kept) {
        JsonNode answer = JsonMapper.shared().readTree(kept);
        ObjectNode document = (ObjectNode) packet.at("/items/0/documents/0");
        document.set("fileHash", answer.path("fileHash"));
        document.set("textHash", answer.path("textHash"));
    }

    private String upload(String text) {
        return call("clerk", "POST", "/api/documents", text, null);
    }

    private void submit(String user, int revision, int flags, Consumer<ObjectNode> change) {
        call(
                user,
                "POST",
                "/api/packets",
                Flagged.json(packetNo, revision, flags, packet -> {
                    ((ObjectNode) packet.at("/items/0")).put("leadUnit", unit);
                    change.accept(packet);
                }),
                null);
    }

    private String call(
            String user, String method, String path, String body, @org.jspecify.annotations.Nullable String ifMatch) {
        String origin = browser().getCurrentUrl().replaceFirst("(https?://[^/]*).*", "$1");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .method(method, BodyPublishers.ofString(body))
                .header("Content-Type", path.endsWith("documents") ? "text/plain" : "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString((user + ":known-to-tests").getBytes(UTF_8)));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
            return answer.body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
