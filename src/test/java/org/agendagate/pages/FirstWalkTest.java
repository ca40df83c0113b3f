package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.test.context.bean.override.convention.TestBean;

/** A clerk who has never been here goes from login to the papers of a packet with one rejected item, by the form alone. */
class FirstWalkTest extends PageTest {
    @TestBean
    @SuppressWarnings({"unused", "NullAway"})
    private Clock clock;

    static Clock clock() {
        return Clock.fixed(Instant.parse("2026-09-30T01:00:00Z"), ZoneOffset.UTC);
    }

    @Test
    void goesFromLoginToThePapers() throws IOException {
        Walk walk = new Walk(browser());
        leave();

        walk.step(
                "log in",
                () -> walk.type("用户名", "clerk").type("密码", "known-to-tests").go("登录"));
        walk.step("begin a packet", () -> walk.go("新建报送包"));
        walk.step("fill in the packet", () -> {
            walk.inHead().choose("密级声明", "不涉密").type("报送编号", "YTBS-2026-7301").type("报送单位", "省水利厅");
            walk.under("会议").type("会议编号", "CWH-2026-19").choose("会议类别", "常委会会议").type("开始时间", "2026-10-12 09:00");
        });
        walk.step("fill in an item", () -> item(walk, 1, "CW-2026-7301", "关于加强山区水库安全度汛工作的请示"));
        walk.step("check", () -> check(walk));
        walk.step("fill in what the check asks for", () -> {
            walk.inHead().under("单位主要负责人审签");
            walk.type("职务", "省水利厅主要负责人")
                    .choose("已签字", "是")
                    .type("签字日期", "2026-09-28")
                    .type("佐证材料", "申报表.pdf");
            walk.inHead().under("经办人").type("姓名", "综合处经办人").type("岗位", "一级主任科员").type("电话", "0999-8600123");
            details(walk, 1);
            opinion(walk, 1, "同意提请审议");
        });
        walk.step("check again", () -> check(walk));
        assertThat(find("#check").getText()).contains("具备上会条件");
        walk.step("add another item", () -> walk.in("//main").go("增加议题"));
        walk.step("fill it in", () -> {
            item(walk, 2, "CW-2026-7302", "关于修订农村供水管理意见的请示");
            details(walk, 2);
            opinion(walk, 2, "阅");
        });
        walk.step("submit", () -> walk.in("//main").go("正式报送"));
        assertThat(find("h1").getText()).contains("审核结论", "不予上会");
        String decision = path();
        walk.step("open the notice", () -> walk.go("告知单"));
        assertThat(find(".paper").getText())
                .contains("〔G01〕", "关于修订农村供水管理意见的请示")
                .doesNotContain("水库");
        forgetWordFiles();
        walk.step("take the notice as a Word file", () -> {
            walk.press("下载 Word 文件");
            new WebDriverWait(browser(), Duration.ofSeconds(30))
                    .until(driver -> !wordFiles().isEmpty());
        });
        walk.step("go back to the decision", () -> walk.go("返回审核结论"));
        assertThat(path()).isEqualTo(decision.replaceAll("\\?.*", ""));
        walk.step("open the list of items fit for the agenda", () -> walk.go("具备上会条件议题清单"));
        assertThat(find(".paper").getText()).contains("关于加强山区水库安全度汛工作的请示").doesNotContain("农村供水");

        walk.steps().forEach(System.out::println);
    }

    private static void item(Walk walk, int number, String itemNo, String title) {
        walk.inItem(number).type("议题编号", itemNo).type("议题名称", title);
        walk.tick("议题类型", "其他").choose("临时动议", "否").type("主办单位", "省水利厅");
    }

    private static void details(Walk walk, int number) {
        walk.inItem(number);
        walk.choose("提请事项", "研究").type("需议定事项", "请会议审议该事项").choose("一事一议", "是");
        walk.type("内容摘要", "已按程序研究论证，材料随附。").type("依据", "省委常委会2026年工作要点").type("预计时长（分钟）", "10");
        walk.under("汇报人").type("职务", "省水利厅主要负责人").choose("系单位主要负责人", "是");
    }

    private void opinion(Walk walk, int number, String text) {
        walk.inItem(number).go("增加领导意见");
        walk.under("领导意见").type("领导", "L-农业").choose("签署身份", "分管领导").type("意见原文", text);
        walk.choose("已签名", "是")
                .type("签名佐证", "签批单.pdf")
                .type("签署日期", "2026-09-28")
                .type("签署时版本", "1");
    }

    private void check(Walk walk) {
        walk.in("//main").go("保存并自查");
        System.out.println("walk, the check says: " + find("#check").getText().replace('\n', ' '));
    }

    private void leave() {
        go("/login");
        find(".who form button").click();
        await("#username");
    }

    private static void forgetWordFiles() throws IOException {
        for (Path file : wordFiles()) {
            Files.delete(file);
        }
    }

    private static List<Path> wordFiles() {
        try (Stream<Path> files = Files.list(Browser.downloads())) {
            return files.filter(file -> file.toString().endsWith(".docx")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
