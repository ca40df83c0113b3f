package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody finds who has never been here, before the login and behind it. */
class HelpTest extends ApiTest {
    @ParameterizedTest
    @CsvSource({"zh-CN, 这是什么, 会议服务处值班岗, 会议服务二处经办", "en, What this is, 会议服务处值班岗, clerk of the second one"})
    void theWayInSaysWhatThisIsWhomToAskAndWhoTheDemonstrationUsersAre(
            String language, String what, String whom, String user) {
        HttpResponse<String> page = door().withoutLogin().get("/login?lang=" + language, "Accept", "text/html");

        assertThat(page.body()).contains(what, whom, user, "clerk-2", "demonstration-password");
        // These desks are empty.
        assertThat(page.body()).doesNotContain("YSBS");
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, zh-CN, 新建报送包, 选择年度, 增加用户时",
        "clerk, en, Begin a packet, Choose a year, Add a user",
        "admin, zh-CN, 增加用户时, 左边是现行规则, 新建报送包"
    })
    void tellsOfTheDesksThatAreOnesOwn(String user, String language, String one, String another, String others) {
        String page = help(user, language);

        assertThat(page).contains(one, another).doesNotContain(others).doesNotContain("??");
    }

    @Test
    void tellsOfEachFieldOfAPacket() {
        assertThat(help("clerk", "zh-CN"))
                .contains(
                        "<code>items.leaderOpinions</code>",
                        "<code>signedOn</code>",
                        "<code>NON_SECRET</code> <span>不涉密</span>",
                        "2026-09-26T10:00:00+08:00");
        assertThat(help("clerk", "en")).contains("<code>NON_SECRET</code> <span>Not classified</span>", "one of");
    }

    private String help(String user, String language) {
        HttpResponse<String> page = door().as(user).get("/help?lang=" + language, "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }
}
