package org.agendagate.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.agendagate.packet.MeetingKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpinionGrammarTest {
    private static final Occasion MEETING = new Occasion(MeetingKind.STANDING_COMMITTEE, LocalDate.of(2026, 10, 12));
    private static final OpinionGrammar GRAMMAR = new OpinionGrammar(OfficeWords.NONE);
    private static final Set<Sense> AGREEING = EnumSet.of(Sense.AGREE, Sense.AGREE_WITH_COMMENT);

    /** Half of {@code texts.tsv} agree, and half only look like it. */
    @Test
    void neitherAcceptsWhatDoesNotAgreeNorRefusesWhatDoes() throws IOException {
        int before = 0;
        for (String[] line : texts()) {
            Sense sense = sense(line[1]);
            before += sense == Sense.NOT_UNDERSTOOD ? 1 : 0;
            assertThat(line[0].equals("B") && AGREEING.contains(sense))
                    .as("accepts " + line[1])
                    .isFalse();
            assertThat(line[0].equals("P") && !AGREEING.contains(sense) && sense != Sense.NOT_UNDERSTOOD)
                    .as("refuses " + line[1] + " as " + sense)
                    .isFalse();
        }
        assertThat(before).as("texts that go before a person").isLessThan(texts().size() / 10);
    }

    private static List<String[]> texts() throws IOException {
        try (InputStream in = Objects.requireNonNull(OpinionGrammarTest.class.getResourceAsStream("texts.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.replace("\\n", "\n").split("\t", -1))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
        同意 | AGREE
        拟同意，妥否，请书记批示 | AGREE
        同意，请注意与上位法衔接。 | AGREE_WITH_COMMENT
        原则同意 | AGREE_WITH_COMMENT
        请商省财政厅后上会 | CONDITIONAL
        同意，修改好再上会 | CONDITIONAL
        资金落实了我才同意 | CONDITIONAL
        在不增加编制的前提下同意 | CONDITIONAL
        同意上会，建议推迟 | DEFER
        同意；暂緩 | DEFER
        同意，明年再上会 | DEFER
        无法同意 | DISAGREE
        同意，不上会 | DISAGREE
        原同意意见作废 | DISAGREE
        收回同意意见 | DISAGREE
        同意退回 | DISAGREE
        部分同意 | PARTIAL
        同意，除第三条外 | PARTIAL
        同意召开协调会研究 | ELSEWHERE
        同意，由省政府常务会议研究 | ELSEWHERE
        省财政厅同意 | RELAYED
        电话请示，分管副省长同意上会 | RELAYED
        是否同意，请书记定 | NO_STAND
        随便 | NO_STAND
        □同意 □不同意 | NO_STAND
        请财政厅研提意见 | FORWARD
        阅后报书记 | FORWARD
        已阅。 | READ_ONLY
        √ | READ_ONLY
        “” | EMPTY
        ☑同意 □不同意，请暂缓 | DEFER
        无需上会□同意 | NOT_UNDERSTOOD
        OK | NOT_UNDERSTOOD
        同意，请进一步论证 | NOT_UNDERSTOOD
        同意11月5日上会 | NOT_UNDERSTOOD
        """)
    void tellsWhatWordsAmountTo(String words, Sense sense) {
        assertThat(sense(words)).isEqualTo(sense);
    }

    @Test
    void tellsTheWordsNotUnderstoodAsTheyWereWritten() {
        assertThat(GRAMMAR.read("同意。　此件之 ＯＫ 矣，請上會", MEETING))
                .isEqualTo(new Understanding(Sense.NOT_UNDERSTOOD, List.of("此件之 ＯＫ 矣")));
        assertThat(GRAMMAR.read("同意，待《 条例 》出台后上会", MEETING))
                .isEqualTo(new Understanding(Sense.CONDITIONAL, List.of("待《 条例 》出台后上会")));
    }

    @Test
    void takesBlanksForNoOpinion() {
        assertThat(sense("  ")).isEqualTo(Sense.EMPTY);
        assertThat(sense("。！")).isEqualTo(Sense.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDING_COMMITTEE, 同意提请常委会审议, AGREE",
        "STANDING_COMMITTEE, 同意提交书记专题会议研究, ELSEWHERE",
        "SECRETARY_SPECIAL, 同意提交书记专题会议研究, AGREE",
        "SECRETARY_SPECIAL, 同意由省政府常务会议研究, ELSEWHERE",
        "PLENARY, 同意提请全会审议, AGREE",
        "OTHER, 同意上会, AGREE",
        "OTHER, 同意提请常委会审议, NOT_UNDERSTOOD",
    })
    void judgesTheMeetingThatIsNamed(MeetingKind kind, String words, Sense sense) {
        assertThat(GRAMMAR.read(words, new Occasion(kind, MEETING.day())).sense())
                .isEqualTo(sense);
    }

    @Test
    void letsAnOfficeAddItsPhrasesButNotSoftenWhatIsKnown() {
        OpinionGrammar grammar = new OpinionGrammar(new OfficeWords(
                Map.of(
                        Sense.AGREE, List.of("OK", "阅", "暂缓", "圈阅即同意", "过时不候"),
                        Sense.DEFER, List.of("凉一凉", "再研究"),
                        Sense.CONDITIONAL, List.of("前提下")),
                Set.of("阅讫"),
                List.of("厅"),
                List.of("吗"),
                List.of("然鹅")));
        assertThat(grammar.read("ok", MEETING).sense()).isEqualTo(Sense.AGREE);
        assertThat(grammar.read("ok，暂缓", MEETING).sense()).isEqualTo(Sense.DEFER);
        assertThat(grammar.read("阅", MEETING).sense()).isEqualTo(Sense.READ_ONLY);
        assertThat(grammar.read("阅讫", MEETING).sense()).isEqualTo(Sense.READ_ONLY);
        assertThat(grammar.read("暂缓", MEETING).sense()).isEqualTo(Sense.DEFER);
        assertThat(grammar.read("圈阅即同意", MEETING).sense()).isEqualTo(Sense.NOT_UNDERSTOOD);
        assertThat(grammar.read("过时不候", MEETING).sense()).isEqualTo(Sense.NOT_UNDERSTOOD);
        assertThat(grammar.read("此事凉一凉", MEETING).sense()).isEqualTo(Sense.DEFER);
        assertThat(grammar.read("同意上会，会后再研究细化", MEETING).sense()).isEqualTo(Sense.AGREE_WITH_COMMENT);
        assertThat(grammar.read("经与省财政厅会商同意上会", MEETING).sense()).isEqualTo(Sense.NOT_UNDERSTOOD);
        assertThat(grammar.read("同意，然鹅", MEETING).sense()).isEqualTo(Sense.NOT_UNDERSTOOD);
    }

    @Test
    void givesUpOnWhatIsMadeToBeReadForEver() {
        String long_ = "请省委办公厅、省财政厅、省委组织部按程序统筹负责抓紧";
        assertThat(sense("同意，" + long_.repeat(40))).isEqualTo(Sense.NOT_UNDERSTOOD);
        assertThat(sense("同意，".repeat(400))).isEqualTo(Sense.NOT_UNDERSTOOD);
    }

    private static Sense sense(String words) {
        return GRAMMAR.read(words, MEETING).sense();
    }
}
