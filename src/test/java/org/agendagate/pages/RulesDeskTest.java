package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Policy staff read the rules, change one and bring it back, all in the browser. */
class RulesDeskTest extends PageTest {
    private static final String FILE = "integrity/department-positions.drl";
    private static Path rules = Path.of("");

    @DynamicPropertySource
    static void rulesDirectory(DynamicPropertyRegistry properties) throws IOException {
        rules = Files.createTempDirectory(Path.of("target"), "rules-desk").resolve("rules");
        writeShippedRules();
        properties.add("agendagate.rules", rules::toString);
        properties.add("agendagate.samples", () -> "samples");
        properties.add("agendagate.rules-watch", () -> "100ms");
    }

    private static void writeShippedRules() throws IOException {
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Path path = rules.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @AfterEach
    void restoreShippedRules() throws IOException {
        Files.deleteIfExists(rules.resolve("local/new-policy.drl"));
        writeShippedRules();
    }

    @Test
    void showsTheRulesInForceAndEachAsPeopleReadIt() {
        go("/rules");
        assertThat(find("main").getText()).contains("规则目录与现行规则一致", "分管领导未签署意见");
        looksRight("rules");

        press("G01");
        assertThat(find("main").getText()).contains("不予上会", "三条刚性要求", "seed/leader-sign-off", "分管领导没有签署意见");
        assertThat(find("pre[data-drl] .cm-type").getText()).isEqualTo("Item");
        looksRight("rule");
    }

    @Test
    void tellsMistakesAtTheirPlaceWhileTyping() {
        go("/rules/edit?file=" + FILE);
        awaitText("#checked", "没有问题");

        type(text().replace("silent || stance", "silnt || stance"));

        awaitText("#problems", "是不是要写 “silent”");
        assertThat(find("#problems button").getText()).startsWith(FILE + ":");
        assertThat(find(".CodeMirror .wrong").getDomProperty("textContent")).isEqualTo("silnt");
        looksRight("rule-edit");
    }

    @Test
    void completesTheFieldsOfAFact() {
        go("/rules/edit?file=local/new-policy.drl");
        type("$item : Item( ne");
        browser().executeScript("""
                const editor = document.querySelector('.CodeMirror').CodeMirror;
                editor.setCursor(editor.lineCount(), 0);
                editor.execCommand('goDocEnd');
                """);

        new WebDriverWait(browser(), Duration.ofSeconds(30)).until(driver -> {
            browser().executeScript("document.querySelector('.CodeMirror').CodeMirror.execCommand('autocomplete')");
            return !list(".CodeMirror-hint").isEmpty();
        });

        assertThat(find(".CodeMirror-hint").getText()).startsWith("needsAgreement");
    }

    @Test
    void rehearsesSavesAndRestores() {
        go("/rules/edit?file=" + FILE);
        type(text().replace("@effect( reject )", "@effect( flag )"));
        press("试运行");
        awaitText("#trial", "可以生效");
        assertThat(find("#trial").getText())
                .contains("判定有变化的样例", "integrity/department-positions", "待核", "提交法规处核", "结论应为“不予上会”")
                .doesNotContain("expected");
        looksRight("rule-trial");

        type(text().replace("@effect( reject )", "@effect( flag )"));
        press("保存并生效");
        awaitText("#standing", "新规则已经生效");
        looksRight("rule-saved");
        go("/rules/G12R");
        assertThat(find("main .badge").getText()).isEqualTo("提交法规处核");

        go("/rules/versions");
        looksRight("rule-versions");
        press("与现行比较");
        assertThat(find("main").getText()).contains("G12R", "修改", "@effect( flag )");
        looksRight("rule-changes");
        go("/rules/versions");
        press("恢复");
        awaitText("#standing", "新规则已经生效");
        go("/rules/G12R");
        assertThat(find("main .badge").getText()).isEqualTo("不予上会");
    }

    @Test
    void refusesWhatWouldWeakenARuleWithoutException() {
        go("/rules/edit?file=seed/leader-sign-off.drl");
        type(text().replace("!signedOpinion", "!signedOpinion, opinionText == \"x\""));

        press("保存并生效");

        awaitText("#trial", "不能生效");
        assertThat(find("#trial").getText()).contains("seed/leader-sign-off.drl");
        assertThat(text()).contains("opinionText == \"x\"");
        go("/rules");
        assertThat(find("main").getText()).contains("规则目录与现行规则一致");
    }

    @Test
    void savesOverNobodyElse() throws IOException {
        go("/rules/edit?file=" + FILE);
        type(text().replace("有部门不同意而材料隐去不说的，不上会。", "有部门不同意而材料隐去的，不上会。"));
        Path file = rules.resolve(FILE);
        Files.writeString(file, Files.readString(file).replace("提示在汇报材料中如实载明", "提示在汇报材料里如实载明"));

        press("保存并生效");

        assertThat(await("main [role=alert]").getText()).contains("已被他人修改");
        assertThat(find(".difference").getText()).contains("提示在汇报材料里如实载明");
        assertThat(text()).contains("材料隐去的，");
        assertThat(Files.readString(file)).contains("材料隐去不说的，");
        looksRight("rule-meanwhile");
    }

    @Test
    void keepsWhatWasTypedWhereTheFileCannotBeWritten() throws IOException {
        Path file = rules.resolve(FILE);
        Path elsewhere = rules.resolve("elsewhere.txt");
        Files.move(file, elsewhere);
        Files.createSymbolicLink(file, elsewhere.toAbsolutePath());
        try {
            go("/rules/edit?file=" + FILE);
            type(text().replace("有部门不同意而材料隐去不说的，不上会。", "有部门不同意而材料隐去的，不上会。"));

            press("保存并生效");

            assertThat(await("main [role=alert]").getText()).contains("没有保存");
            assertThat(text()).contains("材料隐去的，");
            assertThat(Files.readString(elsewhere)).contains("材料隐去不说的，");
            looksRight("rule-unwritable");
        } finally {
            Files.delete(file);
            Files.move(elsewhere, file);
        }
    }

    @Test
    void showsWhatAnEditFromOutsideGotWrong() throws IOException {
        Path file = rules.resolve(FILE);
        Files.writeString(file, Files.readString(file).replace("silent ||", "silnt ||"));

        new WebDriverWait(browser(), Duration.ofSeconds(60)).until(driver -> {
            go("/rules");
            return find("main").getText().contains("没有通过检查");
        });

        assertThat(find("main").getText()).contains(FILE + ":", "是不是要写 “silent”");
        looksRight("rules-stale");
        find("main table a").click();
        assertThat(path()).startsWith("/rules/edit").contains("line=");
    }

    @Test
    void letsOthersReadAndNotEdit() {
        logInAs("legal");
        go("/rules/G01");
        assertThat(list("a.button")).isEmpty();
        go("/rules/edit?file=" + FILE);
        assertThat(find("h1").getText()).isEqualTo("无权办理");
    }

    @Test
    void knowsNoFileOutsideTheRules() {
        go("/rules/edit?file=../secret.drl");
        assertThat(find("h1").getText()).isEqualTo("没有这个页面");
    }

    private String text() {
        return String.valueOf(
                browser().executeScript("return document.querySelector('.CodeMirror').CodeMirror.getValue()"));
    }

    private void type(String text) {
        browser().executeScript("document.querySelector('.CodeMirror').CodeMirror.setValue(arguments[0])", text);
    }

    private void awaitText(String css, String words) {
        new WebDriverWait(browser(), Duration.ofSeconds(60))
                .until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), words));
    }
}
