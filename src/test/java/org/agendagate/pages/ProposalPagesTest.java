package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change of the rules where two persons make one: saved by one, signed by another, live only then. */
class ProposalPagesTest extends PageTest {
    private static final String NUMBER = "PROP-2026-0001";
    private static final String MATTERS = "reference/departments.yaml";
    private static Path rules = Path.of("");

    @DynamicPropertySource
    static void rulesDirectory(DynamicPropertyRegistry properties) throws IOException {
        rules = Files.createTempDirectory(Path.of("target"), "proposals").resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Path path = rules.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        properties.add("agendagate.rules", rules::toString);
        properties.add("agendagate.publishing", () -> "two-persons");
        properties.add("agendagate.rules-watch", () -> "100ms");
    }

    @Test
    void aLoosenedRuleIsLiveOnceASecondPersonSigned() throws IOException, InterruptedException {
        submitASilentDepartments();
        String before = Files.readString(rules.resolve(MATTERS));
        logInAs("policy");
        go("/rules/proposals");
        looksRight("proposals-empty");
        Files.writeString(
                rules.resolve(MATTERS),
                before.replace("units: [省自然资源厅]", "units: [省水利厅]")
                        .replace("silenceIsConsent: false", "silenceIsConsent: true"));
        awaitOnReload("#claim");

        find("#title").sendKeys("自然资源事项改由省水利厅会签");
        find("#reason").sendKeys("机构职能调整");
        press("作为修订稿提出");

        assertThat(await("main [role=status]").getText()).contains("待其他人签发");
        assertThat(find("main").getText()).contains("三条刚性要求不再拦下的情形", "省自然资源厅", "policy", "机构职能调整");
        assertThat(find("h1").getText()).startsWith("自然资源事项改由省水利厅会签");
        assertThat(list("#sign")).isEmpty();
        looksRight("proposal-own");
        String proposal = path();
        assertThat(find("#reckoned").getText()).contains("影响测算", "由不通过改为通过", NUMBER);
        browser().findElement(By.partialLinkText(NUMBER)).click();
        assertThat(find("main").getText()).contains("前后对照", "不再拦下：G02", "具备上会条件", "有权查阅");
        looksRight("proposal-flip");

        logInAs("signer");
        go(proposal);
        assertThat(find("blockquote").getText()).contains("同意签发修订稿", "我已知悉", "已记录的报送包 " + NUMBER);
        looksRight("proposal-to-sign");
        find("#reason").sendKeys("已核对三定方案");
        press("签发");
        assertThat(await("main [role=status]").getText()).contains("规则已经生效");

        go("/rules/proposals");
        assertThat(find("main tbody tr").getText()).contains("自然资源事项改由省水利厅会签", "已生效", "policy", "signer");
        go("/rules/versions");
        assertThat(find("main tbody tr").getText())
                .contains("现行", "自然资源事项改由省水利厅会签", "policy", "机构职能调整", "signer", "已核对三定方案")
                .contains("不再拦下", "影响测算 1 件", "由不通过改为通过 1");
        looksRight("versions-signed");
    }

    private void submitASilentDepartments() throws IOException, InterruptedException {
        ObjectNode packet = (ObjectNode) JsonMapper.shared()
                .readTree(Files.readAllBytes(
                        Path.of("samples/seed/department-agreement/rejects-silent-department/packet.json")));
        HttpResponse<String> decided = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        browser().getCurrentUrl().replaceFirst("(^http://[^/]*).*", "$1/api/packets")))
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString("clerk:known-to-tests".getBytes(UTF_8)))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        packet.put("packetNo", NUMBER).toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
    }

    /** The watch looks at the folder by itself; the page does not ask again. */
    private void awaitOnReload(String css) {
        new WebDriverWait(browser(), Duration.ofSeconds(60), Duration.ofMillis(300)).until(driver -> {
            go("/rules/proposals");
            return !list(css).isEmpty();
        });
    }
}
