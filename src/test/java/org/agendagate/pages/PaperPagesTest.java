package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** From a paper that comes in to the second person who confirms it. */
class PaperPagesTest extends PageTest {
    @Test
    void registersAPaperAndHasItConfirmed() {
        logInAs("verifier");
        go("/papers");
        find("#paperNo").sendKeys("厅收〔2026〕7701号");
        setTime("2099-01-01T08:00");
        find("#takenBy").sendKeys("机要收发室李某");
        find("#items").sendKeys("SW-7701-1 关于收文一的请示\nSW-7701-2 关于收文二的请示");
        press("登记收文");
        assertThat(await("main [role=alert]").getText()).contains("不能晚于现在");
        assertThat(find("#paperNo").getAttribute("value")).isEqualTo("厅收〔2026〕7701号");
        setTime("2026-10-08T08:10");
        press("登记收文");

        assertThat(await("main [role=status]").getText()).contains("已登记");
        assertThat(list("main tbody tr")).hasSize(2);
        assertThat(list("main tbody form")).isEmpty();
        logInAs("demo");
        go("/papers");
        looksRight("papers");
        find("main tbody tr summary").click();
        find("main tbody tr input[name=reason]").sendKeys("已核对签收簿");
        find("main tbody tr form button").click();

        assertThat(await("main [role=status]").getText()).contains("已核定");
        assertThat(find("main tbody tr").getText()).contains("demo", "已核对签收簿");
    }

    private void setTime(String time) {
        browser().executeScript("document.getElementById('receivedAt').value = arguments[0]", time);
    }
}
