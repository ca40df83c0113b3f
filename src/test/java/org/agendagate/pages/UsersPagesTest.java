package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** An administrator keeps users, and a user chooses a password, all in the browser. */
class UsersPagesTest extends PageTest {
    private static final String CHOSEN = "山高水长风清月白一二三四";

    @BeforeEach
    void asAdministrator() {
        logInAs("admin");
    }

    @AfterEach
    void leave() {
        browser().manage().deleteAllCookies();
    }

    @Test
    void addsAUserWhoChoosesAPasswordFirst() {
        String password = add("liang", "法规处", "LEGAL");
        looksRight("user-password");
        enter("liang", password);
        assertThat(path()).isEqualTo("/account");
        assertThat(find("main").getText()).contains("请先更改密码");
        looksRight("account");
        go("/rules");
        assertThat(path()).isEqualTo("/account");

        choose(password, "短了些");
        assertThat(path()).isEqualTo("/account");
        choose("not the one", CHOSEN);
        assertThat(await("main [role=alert]").getText()).contains("原密码不正确");
        choose(password, CHOSEN);

        assertThat(await("main [role=status]").getText()).contains("密码已更改");
        enter("liang", CHOSEN);
        assertThat(path()).doesNotContain("/account");
    }

    @Test
    void changesDisablesAndEnablesAUser() {
        add("zhou", "会议服务二处", "CLERK");
        go("/users/zhou");
        looksRight("user");
        find("input[value=CLERK]").click();
        find("input[value=AUDITOR]").click();
        press("保存");
        assertThat(row("zhou")).contains("审计").doesNotContain("经办");

        go("/users/zhou");
        press("停用");
        assertThat(row("zhou")).contains("已停用");
        go("/users/zhou");
        press("启用");
        assertThat(row("zhou")).doesNotContain("已停用");
    }

    @Test
    void tellsWhyAUserIsNotAddedAndKeepsWhatWasTyped() {
        go("/users");
        find("#name").sendKeys("Clerk");
        find("#division").sendKeys("会议服务二处");
        find("input[value=CLERK]").click();
        find("form[aria-labelledby=add] button").click();

        assertThat(await("main [role=alert]").getText()).contains("容易混淆");
        assertThat(find("#name").getDomProperty("value")).isEqualTo("Clerk");
        assertThat(find("input[value=CLERK]").isSelected()).isTrue();
    }

    @Test
    void leavesTheOwnRolesToAnother() {
        go("/users/admin");

        assertThat(find("main").getText()).contains("不能更改自己的处室和角色");
        assertThat(list("form[action$='/change']")).isEmpty();
    }

    @Test
    void showsFailedLogins() {
        enter("legal", "a wrong password");
        enter("a-name-of-nobody", "a wrong password");
        logInAs("admin");
        go("/users");

        assertThat(find("main").getText()).contains("（无此用户）").doesNotContain("a-name-of-nobody");
        assertThat(browser()
                        .findElement(By.xpath("//table[.//th[normalize-space()='次数']]"))
                        .getText())
                .contains("legal", "127.0.0.1");
        looksRight("users");
    }

    private String add(String name, String division, String role) {
        go("/users");
        find("#name").sendKeys(name);
        find("#division").sendKeys(division);
        find("input[value=" + role + "]").click();
        find("form[aria-labelledby=add] button").click();
        return await("#one-time").getText();
    }

    private void enter(String user, String password) {
        browser().manage().deleteAllCookies();
        go("/login?lang=zh-CN");
        find("#username").sendKeys(user);
        find("#password").sendKeys(password);
        WebElement before = find("main");
        press("登录");
        new WebDriverWait(browser(), Duration.ofSeconds(20)).until(ExpectedConditions.stalenessOf(before));
    }

    private void choose(String before, String password) {
        find("#before").sendKeys(before);
        find("#password").sendKeys(password);
        find("#again").sendKeys(password);
        press("更改密码");
        await("main");
        if (!list("#before").isEmpty()) {
            find("#before").clear();
            find("#password").clear();
            find("#again").clear();
        }
    }

    private String row(String name) {
        await("table");
        return browser()
                .findElement(By.xpath("//tr[td/a[normalize-space()='" + name + "']]"))
                .getText();
    }
}
