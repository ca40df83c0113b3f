package org.agendagate.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.findings.Wording;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.packet.ReadPacket;
import org.agendagate.pages.Spots.Spot;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SpotsTest {
    private static final Spots SPOTS = new Spots(new English());
    private static final Wording NONE = new Wording("", "");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/items/0/documents/1/forDeliberation | true | 文件 2 › 是否审议文件 | 是 | Document 2 › For deliberation | Yes",
                "/items/0/documents/0/reviews/0/outcome | SENT_PENDING | 文件 1 › 前置审核 1 › 结论 | 已送审，尚未出具意见"
                        + " | Document 1 › Review 1 › Outcome | Sent, opinion pending",
                "/meeting/startsAt | 2026-10-12T09:00+08:00 | 会议 › 开始时间 | 2026-10-12 09:00"
                        + " | Meeting › Starts at | 2026-10-12 09:00",
                "/items/0/leaderOpinions/0/text | 同意（OBJECT） | 领导意见 1 › 意见原文 | 同意（OBJECT）"
                        + " | Leader opinion 1 › Text | 同意（OBJECT）",
                "/items/0/decisionPoints | 同意 PPP 项目 | 需议定事项 | 同意 PPP 项目 | Decision points | 同意 PPP 项目",
                "/items/0/touches | MONEY、LAND | 涉及人财物等事项 | 财、土地 | Concerns | Money、Land",
            })
    void speaksTheWordsOfTheForm(
            String pointer, String found, String zhPlace, String zhFound, String enPlace, String enFound) {
        Evidence evidence = new Evidence(pointer, "", found);
        boolean quoted = pointer.endsWith("/text") || pointer.endsWith("/decisionPoints");

        assertThat(spot(Tongue.ZH, evidence)).isEqualTo(new Spot(zhPlace, zhFound, tag(zhFound, Tongue.ZH), quoted));
        assertThat(spot(Tongue.EN, evidence)).isEqualTo(new Spot(enPlace, enFound, tag(enFound, Tongue.EN), quoted));
    }

    @Test
    void quotesNothingThatIsNotThere() {
        Evidence blank = new Evidence("/items/0/leaderOpinions", "领导意见", Evidence.NOTHING);

        assertThat(spot(Tongue.ZH, blank)).isEqualTo(new Spot("领导意见", "（空白）", "zh-CN", false));
        assertThat(spot(Tongue.EN, blank)).isEqualTo(new Spot("Leader opinions", "(blank)", "en", false));
    }

    @Test
    void callsADeclaredDetailByItsLabel() {
        Evidence detail = new Evidence("/items/0/details/partner", "合作方", "是");

        assertThat(spot(Tongue.ZH, detail).place()).isEqualTo("补充事项 › 合作方");
    }

    @Test
    void namesThePartsOfWhatItFound() throws IOException {
        JsonNode packet = JsonMapper.shared()
                .readTree(Files.readString(
                        Path.of("samples/integrity/pre-review-outcome/G09-flags-pending-review/packet.json")));
        Evidence reviews = new Evidence("/items/0/documents/0/reviews", "", "SENT_PENDING 2026-09-07 综合处 2026-09-08");
        Evidence hidden = new Evidence("/items/0/reporter", "", Evidence.FILLED_IN);

        assertThat(found(Tongue.ZH, reviews, packet))
                .isEqualTo("结论 已送审，尚未出具意见，送审文本 sha256:dbee2f92…，送审 2026-09-07，送审人 综合处，受理 2026-09-08，"
                        + "应出具意见 2026-09-17，审核处室岗位 法规处·审核岗");
        assertThat(found(Tongue.EN, reviews, packet))
                .contains("Sent on 2026-09-07, Sent by 综合处, Accepted on 2026-09-08");
        assertThat(found(Tongue.ZH, hidden, packet)).isEqualTo(Evidence.FILLED_IN);
    }

    private static String found(Tongue tongue, Evidence evidence, JsonNode packet) {
        return SPOTS.of(tongue, finding(evidence), packet).get(0).found();
    }

    /** What every rule rests on in every sample has words in either language. */
    @Test
    void hasWordsForWhateverRulesRestOn() throws IOException {
        RuleBook rules = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        PacketReader reader = PacketReader.create();
        List<Path> samples;
        try (Stream<Path> files = Files.walk(Path.of("samples"))) {
            samples = files.filter(file -> file.endsWith("packet.json"))
                    .filter(file -> !file.startsWith("samples/offices"))
                    .sorted()
                    .toList();
        }
        int spots = 0;
        for (Path sample : samples) {
            if (reader.read(Files.readAllBytes(sample)) instanceof ReadPacket packet) {
                PacketDecision decision =
                        Gate.decide(packet, History.none(), rules, Instant.parse("2026-10-08T02:00:00Z"));
                for (Finding finding : decision.items().stream()
                        .flatMap(item -> item.findings().stream())
                        .toList()) {
                    assertThat(SPOTS.of(Tongue.ZH, finding))
                            .allSatisfy(spot -> assertThat(spot.place())
                                    .isNotEmpty()
                                    .doesNotContainPattern("[a-z]{3,}|[A-Z_]{5,}"));
                    assertThat(SPOTS.of(Tongue.EN, finding))
                            .allSatisfy(spot ->
                                    assertThat(spot.place()).isNotEmpty().doesNotContainPattern("\\p{IsHan}|_"));
                    spots += finding.evidence().size();
                }
            }
        }
        assertThat(spots).isGreaterThan(1000);
    }

    private static String tag(String words, Tongue tongue) {
        return words.matches(".*\\p{IsHan}.*") ? "zh-CN" : tongue.tag();
    }

    private static Spot spot(Tongue tongue, Evidence evidence) {
        return SPOTS.of(tongue, finding(evidence)).get(0);
    }

    private static Finding finding(Evidence evidence) {
        return new Finding(
                "G00",
                NONE,
                Effect.REJECT,
                Tier.FORM,
                "CW-2026-0001",
                NONE,
                NONE,
                new Authority(NONE, Verification.TO_VERIFY),
                NONE,
                null,
                List.of(evidence),
                null);
    }
}
