package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A change of the rules where two persons make one: saved by one, signed by another, live only then. */
class ProposalPagesTest extends PageTest {
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
    void aLoosenedRuleIsLiveOnceASecondPersonSigned() throws IOException {
        String before = Files.readString(rules.resolve(MATTERS));
        logInAs("policy");
        go("/rules/proposals");
        looksRight("proposals-empty");
        Files.writeString(rules.resolve(MATTERS), before.replace("units: [省自然资源厅]", "units: [省水利厅]"));
        awaitOnReload("#claim");

        find("#title").sendKeys("自然资源事项改由省水利厅会签");
        find("#reason").sendKeys("机构职能调整");
        press("作为修订稿提出");

        assertThat(await("main [role=status]").getText()).contains("待其他人签发");
        assertThat(find("main").getText()).contains("三条硬规定不再拦下的情形", "省自然资源厅", "policy", "机构职能调整");
        assertThat(find("h1").getText()).startsWith("自然资源事项改由省水利厅会签");
        assertThat(list("#sign")).isEmpty();
        looksRight("proposal-own");
        String proposal = path();

        logInAs("signer");
        go(proposal);
        assertThat(find("blockquote").getText()).contains("同意签发修订稿", "我已知悉");
        looksRight("proposal-to-sign");
        find("#reason").sendKeys("已核对三定方案");
        press("签发");
        assertThat(await("main [role=status]").getText()).contains("规则已经生效");

        go("/rules/proposals");
        assertThat(find("main tbody tr").getText()).contains("自然资源事项改由省水利厅会签", "已生效", "policy", "signer");
    }

    /** The watch looks at the folder by itself; the page does not ask again. */
    private void awaitOnReload(String css) {
        new WebDriverWait(browser(), Duration.ofSeconds(60), Duration.ofMillis(300)).until(driver -> {
            go("/rules/proposals");
            return !list(css).isEmpty();
        });
    }
}
