package org.agendagate.hints;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.reference.HintWords;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HintsTest {
    private static final HintWords WORDS = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled()))
            .ruleBook()
            .reference()
            .hints();
    private static final PacketReader READER = PacketReader.create();

    private static final List<String> FLAGS = List.of(
            "specialFund", "sourceInApprovedBudget", "outsideBudget", "budgetAdjustment", "newLocalDebt", "guarantee");

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final String PACKET = """
            {"secrecy":"NON_SECRET","packetNo":"YTBS-2026-0123","revision":1,"meeting":{"meetingNo":"CWH-2026-19",
            "kind":"STANDING_COMMITTEE","startsAt":"2026-10-12T09:00:00+08:00"},"submittingUnit":"省水利厅",
            "receivedAt":"2026-09-29T10:20:00+08:00","items":[{"itemNo":"CW-2026-0301","types":["OTHER"],
            "ask":"RESEARCH","leadUnit":"省水利厅","title":"关于有关工作的请示","touches":[],"coUnits":[],
            "impromptu":false,"consultations":[],"documents":[],"decisionPoints":[],"leaderOpinions":[]}]}""";

    /** What each text gives away: kinds with ? where it is only worth a look; nothing as -. */
    @ParameterizedTest
    @CsvFileSource(resources = "texts.tsv", delimiter = '\t', quoteCharacter = '\u0001', maxCharsPerColumn = 20_000)
    void tellsWhatTextsGiveAway(String expected, String fields) {
        assertThat(told(fields, WORDS)).as(fields).isEqualTo(expected);
    }

    /** What an office's lists leave out stays in the floor. */
    @Test
    void keepsItsFloorWhateverTheListsSay() {
        HintWords empty = new HintWords(
                        List.of(),
                        List.of("安排", "资金"),
                        List.of("拨付"),
                        List.of(),
                        List.of("送审稿", "职务任免", "草案"),
                        List.of(),
                        Map.of())
                .onFloor();
        assertThat(told("\"title\":\"关于安排专项资金5000万元的请示\"", empty)).isEqualTo("AMOUNT");
        assertThat(told("\"title\":\"关于部分省管干部职务任免的请示\"", empty)).isEqualTo("PERSONNEL");
        assertThat(told("\"title\":\"关于《档案管理办法（送审稿）》的请示\"", empty)).isEqualTo("DRAFT");
    }

    private static String told(String fields, HintWords words) {
        ObjectNode packet = MAPPER.readTree(PACKET).asObject();
        ObjectNode item = packet.withArray("items").get(0).asObject();
        item.setAll(MAPPER.readTree("{" + fields + "}").asObject());
        item.withArray("documents").forEach(document -> document.asObject().put("affectsMarketEntities", false));
        if (item.has("money")) {
            ObjectNode money = item.get("money").asObject();
            FLAGS.forEach(flag -> money.put(flag, false));
        }
        String hints = Hints.of(read(packet.toString()), words).stream()
                .map(hint -> hint.kind() + (hint.sure() ? "" : "?"))
                .collect(Collectors.joining(" "));
        return hints.isEmpty() ? "-" : hints;
    }

    private static AgendaItem read(String json) {
        return ((ReadPacket) READER.read(json.getBytes(StandardCharsets.UTF_8)))
                .packet()
                .items()
                .get(0);
    }
}
