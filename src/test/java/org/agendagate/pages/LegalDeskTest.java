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
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
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

    /** Uphold, notice, revise, clear, withdraw: every page and paper on the way says what holds. */
    @Test
    void saysOnEveryPaperWhatHolds() {
        String text = upload("第一条 本办法所称纸面，是指" + packetNo + "。\n第三条 按月公开。\n");
        submit("clerk", 1, 1, packet -> ofTheArchives(packet, text));
        upholdOrClear("UPHELD", "送审稿第三条与上位法不一致");
        logInAs("clerk");
        go("/packets/" + packetNo);
        assertThat(find("main").getText()).contains("已被取代", "原结论：待法规处核", "不予上会", "现行有效");
        looksRight("packet-reviewed");
        List<WebElement> decisions = list("td.id a");
        String base = String.valueOf(decisions.get(0).getDomAttribute("href"));
        String upheld = String.valueOf(decisions.get(1).getDomAttribute("href"));
        go(base);
        assertThat(find(".told.lapsed").getText()).contains("另有审核结论");
        looksRight("decision-superseded");
        go(base + "/fit-items");
        assertThat(find("article.paper").getText()).contains("本件已失效", "不列议题").doesNotContain("尚待核");
        go(upheld);
        assertThat(list(".told.lapsed")).isEmpty();
        assertThat(find("main").getText()).contains("核查时间", "核查意见", "送审稿第三条与上位法不一致");
        press("告知单");
        assertThat(find("article.paper").getText())
                .contains("核查意见：法规处", "核查不予上会：送审稿第三条与上位法不一致。", "补正要求：")
                .doesNotContain("此外，下列事项须经");
        looksRight("notice-upheld");
        String notice = path();

        submit("clerk", 2, 1, packet -> {
            ofTheArchives(packet, text);
            ((ObjectNode) packet.at("/items/0"))
                    .putArray("cureNotes")
                    .addObject()
                    .put("ruleId", "G09")
                    .put("note", "第三条已与上位法核对");
        });
        go(notice);
        assertThat(find("article.paper .lapsed").getText()).contains("第 1 版已由", "报送的第 2 版取代");
        printed("notice-superseded");
        upholdOrClear("CLEARED", "第三条已改");
        logInAs("clerk");
        go("/packets/" + packetNo);
        String cleared = String.valueOf(list("td.id a").get(3).getDomAttribute("href"));
        go(cleared + "/fit-items");
        assertThat(find("article.paper tbody").getText()).contains(packetNo + "-01");
        call("clerk", "POST", "/api/packets/" + packetNo + "/withdrawal", "{\"revision\":2,\"reason\":\"另行安排\"}", null);
        go(cleared + "/fit-items");
        assertThat(find("article.paper").getText())
                .contains("第 2 版已于", "撤回，理由：另行安排", "不列议题")
                .doesNotContain(packetNo + "-01");
        looksRight("fit-items-withdrawn");
        go("/register?text=" + packetNo);
        assertThat(list("main tbody tr .badge").stream().map(WebElement::getText))
                .containsExactlyInAnyOrder("已撤回", "已被取代");
        assertThat(find("main tbody").getText()).contains("送审稿第三条与上位法不一致");
        looksRight("register-standing");
    }

    /** An item that nothing is wrong with but what the legal division has to look at, and whose text is its own. */
    private void ofTheArchives(ObjectNode packet, String kept) {
        ArrayNode items = (ArrayNode) packet.path("items");
        JsonNode was = items.path(0).path("documents").path(0);
        JsonNode is = JsonMapper.shared().readTree(kept);
        String item = items.path(0).toString();
        for (String hash : List.of("fileHash", "textHash")) {
            item = item.replace(
                    was.path(hash).asString("none of " + hash), is.path(hash).asString());
        }
        items.set(0, JsonMapper.shared().readTree(item));
        file(packet, kept);
        ((ObjectNode) items.path(0)).put("leadUnit", "省档案局").put("title", "关于" + packetNo + "所报办法的请示");
    }

    private void upholdOrClear(String act, String reason) {
        logInAs("legal");
        go("/reviews?unit=省档案局");
        list("main tbody tr").stream()
                .filter(row -> row.getText().contains(packetNo))
                .findFirst()
                .orElseThrow()
                .findElement(By.cssSelector("a"))
                .click();
        find("#reason").sendKeys(reason);
        find("button[value=" + act + "]").click();
        await("main [role=status]");
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
        String text = upload("第一条 本办法由" + packetNo + "解释。\n");
        submit("clerk", 1, 1, packet -> ofTheArchives(packet, text));
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
