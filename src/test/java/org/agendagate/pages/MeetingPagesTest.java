package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Meetings as the office keeps them: entered by one, right once another says so. */
class MeetingPagesTest extends PageTest {
    @DynamicPropertySource
    static void twoPersons(DynamicPropertyRegistry properties) {
        properties.add("agendagate.publishing", () -> "two-persons");
    }

    @Test
    void aMeetingHoldsOnceASecondPersonChecked() {
        go("/meetings");
        looksRight("meetings-empty");
        find("#meetingNo").sendKeys("SW-2026-41");
        set("startsAt", "2026-10-26T09:00");
        find("#lengthMinutes").sendKeys("180");
        set("cutOff", "2026-10-22T17:30");
        find("#reason").sendKeys("按省委会议安排");
        press("登记或更正会议");

        assertThat(await("main [role=status]").getText()).isNotBlank();
        assertThat(find("tbody tr").getText()).contains("SW-2026-41", "2026-10-26", "按省委会议安排", "demo", "待");
        assertThat(list("tbody button")).isEmpty();
        seenIn("meetings-waiting", "zh-CN");

        logInAs("verifier");
        go("/meetings");
        find("tbody button").click();

        assertThat(await("main [role=status]").getText()).isNotBlank();
        assertThat(find("tbody tr").getText()).contains("SW-2026-41", "verifier");
        assertThat(list("tbody button")).isEmpty();
        go("/meetings");
        looksRight("meetings");
    }

    private void set(String field, String value) {
        browser().executeScript("document.getElementById(arguments[0]).value = arguments[1]", field, value);
    }
}
