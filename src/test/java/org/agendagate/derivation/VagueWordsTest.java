package org.agendagate.derivation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.reference.VagueKind;
import org.agendagate.reference.WordingPolicy;
import org.agendagate.texts.FoldedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VagueWordsTest {
    private static final LocalDate MEETING = LocalDate.of(2026, 10, 12);
    private static final WordingPolicy POLICY = new WordingPolicy(
            Map.of(
                    VagueKind.TIME, List.of("及时", "尽快", "近期", "年内择机", "择机", "ASAP"),
                    VagueKind.ACTOR, List.of("有关处室", "有关部门", "专人")),
            List.of("及时足额", "及时性"),
            List.of("》", "规定"),
            List.of("处", "室", "厅", "局", "办"),
            List.of("部", "委", "科"),
            List.of("待定", "无", "—"));

    private static Map<VagueKind, Set<String>> in(String text) {
        return VagueWords.in(FoldedText.of(text), POLICY, MEETING);
    }

    @ParameterizedTest
    @CsvSource({
        "尽快印发办法, 尽快",
        "及 时办结, 及时",
        "及時辦結, 及时",
        "盡快辦結, 尽快",
        "儘快辦結, 尽快",
        "要“尽快”办结, 尽快",
        "年内择机召开, 年内择机",
        "请 ＡＳＡＰ 办理, ASAP",
        "按照10月8日会议要求尽快落实, 尽快",
        "尽快整改。10月31日前报告。, 尽快",
        "《工作规则》要求明确，尽快落实, 尽快",
        "会议强调“要尽快落实”, 尽快"
    })
    void findsVagueTimes(String text, String word) {
        assertThat(in(text)).isEqualTo(Map.of(VagueKind.TIME, Set.of(word)));
    }

    @Test
    void findsAWordAcrossTheEndOfALineAndKeepsTheLinesApart() {
        assertThat(in("及\n时办结")).isEqualTo(Map.of(VagueKind.TIME, Set.of("及时")));
        assertThat(in("一、尽快整改\n二、10月31日前报告")).isEqualTo(Map.of(VagueKind.TIME, Set.of("尽快")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "尽快办结（不晚于10月31日）",
                "10月31日前尽快办结",
                "三个工作日内及时答复",
                "及时足额拨付资金",
                "提高信息公开的及时性",
                "贯彻《关于及时公开信息的规定》",
                "《条例》第五条规定“应当及时公开”",
                "本条规定：「有关部门应当及时公开」",
                "CANASAPER 系统升级",
                "三日内办结",
                ""
            })
    void leavesAloneWhatIsSettledQuotedOrFixed(String text) {
        assertThat(in(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"由有关处室落实", "综合处会同有关处室落实", "综合处、专人等有关处室", "有关处室（按职责分工）", "有關處室落實", "安排专人负责", "各处室和有关部门"})
    void findsVagueActors(String text) {
        assertThat(in(text)).containsOnlyKeys(VagueKind.ACTOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有关处室（综合处、法规处）落实", "由综合处、法规处等有关处室落实", "有关部门：省财政厅、省审计厅", "有关处室即综合处"})
    void leavesAloneActorsThatAreNamed(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void findsEachWordOnceInTheOrderOfTheText() {
        assertThat(in("尽快启动，有关部门及时配合，尽快报告"))
                .isEqualTo(Map.of(VagueKind.TIME, Set.of("尽快", "及时"), VagueKind.ACTOR, Set.of("有关部门")));
    }

    @ParameterizedTest
    @CsvSource({"综合处, true", "省财政厅, true", "省委组织部, true", "李登科, false", "王处, false", "有关处室, false", "张三, false"})
    void tellsUnitsFromPeople(String name, boolean unit) {
        assertThat(POLICY.isUnit(name)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"综合处, true", "待定, false", "' ', false", "－, true", "—, false", "专人, false", "有关处室, false"})
    void tellsWhetherAnythingIsNamed(String words, boolean named) {
        assertThat(POLICY.names(words)).isEqualTo(named);
    }

    /** Twenty thousand characters of nothing but vague words, brackets and dates. */
    @Test
    void getsThroughTheWorstTextThatAPacketHolds() {
        String words = "有关处室（尽快“10月31日前".repeat(1_300);
        assertThat(in(words)).containsOnlyKeys(VagueKind.ACTOR);
    }
}
