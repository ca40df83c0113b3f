package org.agendagate.api;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A draft survives what somebody does by one click too many, in one window or in two. */
class NothingIsLostTest extends ApiTest {
    private static final Pattern FIELD = Pattern.compile("name=\"(tab|seen)\"[^>]*value=\"([^\"]*)\"");

    private final String packetNo = Packets.freshNumber();

    @Autowired
    private JdbcClient jdbc;

    private Visitor clerk;
    private String draft = "";

    @BeforeEach
    void begin() {
        clerk = new Visitor(port);
        clerk.logInHere(AddedUsers.add(jdbc, "不丢一处", "CLERK"));
        draft = clerk.submit("/packets/drafts", "").uri().getPath();
    }

    @Test
    void asksBeforeADraftGoesAndBringsItBack() {
        String typed = "/packetNo=" + packetNo;

        HttpResponse<String> asked = clerk.submit(draft, typed + "&do=discard");
        assertThat(asked.body()).contains("确定删除这份草稿吗", packetNo);

        HttpResponse<String> gone = clerk.submit(draft, typed + "&do=discard&sure=draft");
        assertThat(gone.uri().getPath()).isEqualTo("/packets");
        assertThat(gone.body()).contains("已删除的草稿", packetNo);
        assertThat(clerk.get(draft).statusCode()).isEqualTo(404);

        assertThat(clerk.submit(draft, "do=restore").body()).contains(packetNo);
        assertThat(clerk.get("/packets").body()).contains(packetNo).doesNotContain("已删除的草稿");
    }

    @Test
    void asksBeforeAnItemGoesAndPutsItBack() {
        String typed = FormOf.packet(Packets.packet(packetNo, 1, "留得住的议题"));

        assertThat(clerk.submit(draft, typed + "&remove=/items/0").body()).contains("确定从草稿中删除这个议题吗", "留得住的议题");
        String gone =
                clerk.submit(draft, typed + "&remove=/items/0&sure=/items/0").body();
        assertThat(gone).contains("已删除的议题").doesNotContain("value=\"留得住的议题");

        String back = clerk.submit(draft, "/packetNo=" + packetNo + "&back=0").body();
        assertThat(back).contains("留得住的议题").doesNotContain("已删除的议题");
    }

    @Test
    void keepsWhatTwoWindowsTypedApart() {
        String one = marks(clerk.get(draft).body());
        String other = marks(clerk.get(draft).body());

        clerk.submit(draft, "/packetNo=" + packetNo + "&/submittingUnit=" + encode("省甲厅", UTF_8) + "&do=save" + one);
        HttpResponse<String> second = clerk.submit(
                draft, "/packetNo=" + packetNo + "&/submittingUnit=" + encode("省乙厅", UTF_8) + "&do=save" + other);

        assertThat(second.uri().getPath()).isNotEqualTo(draft);
        assertThat(second.body()).contains("在另一个窗口改过", "value=\"省乙厅\"");
        assertThat(clerk.get(draft).body()).contains("value=\"省甲厅\"").doesNotContain("value=\"省乙厅\"");
        // The window that saved last goes on saving.
        HttpResponse<String> again = clerk.submit(draft, "/submittingUnit=" + encode("省甲厅", UTF_8) + "&do=save" + one);
        assertThat(again.uri().getPath()).isEqualTo(draft);
    }

    @Test
    void leadsBackToTheDecisionAndTellsOfANumberThatIsTaken() {
        String packet = FormOf.packet(Packets.packet(packetNo));

        URI decision = clerk.submit(draft, packet + "&do=submit").uri();
        assertThat(decision.getPath()).startsWith("/decisions/");
        assertThat(clerk.get(draft).uri().getPath()).isEqualTo(decision.getPath());

        String another = clerk.submit("/packets/drafts", "").uri().getPath();
        assertThat(clerk.submit(another, packet + "&do=check").body()).contains("已经用过，已有 1 版");
        assertThat(clerk.submit(another, packet.replace("%2Frevision=1", "%2Frevision=2") + "&do=check")
                        .body())
                .doesNotContain("已经用过");
    }

    private static String marks(String page) {
        StringBuilder marks = new StringBuilder();
        Matcher field = FIELD.matcher(page);
        while (field.find()) {
            marks.append('&').append(field.group(1)).append('=').append(encode(field.group(2), UTF_8));
        }
        assertThat(marks.toString()).contains("&tab=", "&seen=");
        return marks.toString();
    }
}
