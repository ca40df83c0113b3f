package org.agendagate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.decision.DecisionJson;
import org.agendagate.gate.Gate;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineDoorTest {
    private static final Instant NOW = Instant.parse("2026-10-08T08:00:00Z");
    private static final String MEETING = "samples/packets/standing-committee-2026-10-12";
    private static final String REJECTED = "samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read";
    private static final String ACCEPTED = "samples/seed/leader-sign-off/accepts-item-with-signed-opinion";
    private static final String CLASSIFIED = "samples/secrecy/classified-content/rejects-marking-in-a-title";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> served = new ArrayList<>();
    private byte[] in = {};

    @Test
    void endsWith0WhereEverythingIsAccepted() {
        assertThat(run("decide", ACCEPTED)).isZero();
        assertThat(out()).contains("具备上会条件").doesNotContain("不予上会");
    }

    @Test
    void tellsEveryItemOfAMeetingWithAllReasons() {
        assertThat(run("decide", MEETING)).isEqualTo(2);
        assertThat(out())
                .contains("CW-2026-1012-01", "CW-2026-1012-20", "〔G01〕", "〔G02〕", "〔G03〕", "〔G06〕", "待法规处核")
                .contains("事实：审议文件《政策兑现流程图（送审稿）》（D3）未送法规处前置审核")
                .contains("时限 2026-10-08 17:30")
                .contains("佐证：/items/9/leaderOpinions/0/text 意见原文 阅");
    }

    @Test
    void speaksEnglishWhereAsked() {
        assertThat(run("decide", "--lang", "en", REJECTED)).isEqualTo(2);
        assertThat(out())
                .contains("The leader in charge has not signed an opinion", "it only says that the leader has read it");
    }

    @Test
    void printsTheDecisionsOwnBytesAsJson() throws IOException {
        assertThat(run("decide", "--format", "json", MEETING)).isEqualTo(2);
        RuleBook ruleBook = ((Compilation.Compiled) RuleBook.compile(RuleFiles.bundled())).ruleBook();
        ReadPacket packet =
                (ReadPacket) PacketReader.create().read(Files.readAllBytes(Path.of(MEETING, "packet.json")));
        assertThat(out()).isEqualTo(new String(DecisionJson.write(Gate.decide(packet, ruleBook, NOW)), UTF_8) + "\n");
    }

    @Test
    void printsOneLineOfJsonForEachPacket() {
        assertThat(run("decide", "--format", "json", ACCEPTED, REJECTED)).isEqualTo(2);
        assertThat(out().lines()
                        .map(line -> JsonMapper.shared()
                                .readTree(line)
                                .path("outcome")
                                .asString()))
                .containsExactly("ACCEPTED", "REJECTED");
    }

    @Test
    void readsStandardInput() throws IOException {
        in = Files.readAllBytes(Path.of(REJECTED, "packet.json"));
        assertThat(run("decide", "-")).isEqualTo(2);
    }

    @Test
    void decidesAtTheTimeThatIsAsked() {
        run("decide", "--format", "json", "--at", "2026-09-30T09:00:00+08:00", ACCEPTED);
        assertThat(out()).contains("\"decidedAt\":\"2026-09-30T09:00:00.000+08:00\"");
    }

    @Test
    void endsWith3AndTellsEveryProblemOfAMalformedPacket(@TempDir Path folder) throws IOException {
        Path packet = Files.writeString(folder.resolve("packet.json"), "{\"packetNo\": 7, \"revision\": 0}");
        assertThat(run("decide", packet.toString())).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(err()).contains(packet + ":1:", "/packetNo", "报送编号", "/revision", "/items");
        assertThat(run("decide", "--lang", "en", "--format", "json", packet.toString()))
                .isEqualTo(3);
        JsonNode problems = JsonMapper.shared().readTree(out()).path("problems");
        assertThat(problems.size()).isGreaterThan(3);
    }

    @Test
    void aNewOfficeFromQuestionsIsCheckedAtOnce(@TempDir Path folder) {
        Path rules = folder.resolve("rules");
        in = """
            县政府办公室 政府部门 县府办
            法制科 内设处室
            县财政局 政府部门
            县人社局 政府部门

            县长 县财政局、县人社局
            办公室主任 县政府办公室 县政府办公室

            石桥县人民政府办公室
            县政府常务会议

            县长
            法制科
            县财政局
            5





            2026-01-01
            县人社局



            """.getBytes(UTF_8);

        assertThat(run("init", rules.toString())).as(err()).isZero();
        assertThat(out()).contains("三个报送包", "serve --rules");
        assertThat(run("check", rules.toString())).as(err()).isZero();
        assertThat(err()).isEmpty();
        assertThat(run(
                        "decide",
                        "--rules",
                        rules.toString(),
                        rules.resolve("packets/accepted.json").toString()))
                .isZero();
        assertThat(run("init", rules.toString())).isEqualTo(1);
    }

    @Test
    void beginsASampleOfTheOfficeAndTriesOneRuleAlone(@TempDir Path folder) {
        String samples = folder.toString();
        String rules = "samples/offices/qingxi/rules";

        assertThat(run("samples", "--rules", rules, samples, "--new", "city/accepts-x"))
                .as(err())
                .isZero();
        assertThat(run("decide", "--rules", rules, samples + "/city/accepts-x/packet.json"))
                .isZero();
        assertThat(run("samples", "--rules", rules, samples, "--accept")).isZero();
        assertThat(run("samples", "--rules", rules, samples, "--new", "city/accepts-x"))
                .isEqualTo(1);
        assertThat(run("samples", "--rules", rules, "samples/offices/qingxi/samples", "--mutate", "--only", "Q04"))
                .as(out())
                .isIn(0, 2);
        assertThat(out()).contains("Q04").doesNotContain("Q05");
        assertThat(run("samples", "--rules", rules, samples, "--mutate", "--only", "Z99"))
                .isEqualTo(1);
    }

    @Test
    void aWorkbookOfANewOfficeIsWrittenFirstAndItsGapsAreToldByCell(@TempDir Path folder) {
        String sheet = folder.resolve("office.xlsx").toString();

        assertThat(run("init", "--sheet", sheet)).isZero();
        assertThat(run("init", folder.resolve("rules").toString(), "--sheet", sheet))
                .isEqualTo(3);
        assertThat(err()).contains("基本情况!B1：“单位名称”没有填写", "单位：没有填写单位");
        assertThat(folder.resolve("rules")).doesNotExist();
    }

    @Test
    void endsWith3AndTellsADetailThatIsNotDeclared(@TempDir Path folder) throws IOException {
        String packet = Files.readString(Path.of(ACCEPTED, "packet.json"))
                .replace("\"documents\": []", "\"documents\": [], \"details\": { \"colour\": \"red\" }");
        Files.writeString(folder.resolve("packet.json"), packet);
        assertThat(run("decide", folder.toString())).isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("/items/0/details/colour: 补充事项 `colour` 没有登记");
        assertThat(run("decide", "--format", "json", folder.toString())).isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(out()).at("/problems/0/code").asString())
                .isEqualTo("undeclared-detail");
    }

    @Test
    void endsWith1WhereItCannotRunEvenIfAnotherPacketIsRejected() {
        assertThat(run("decide", REJECTED, "no-such-file.json")).isEqualTo(1);
        assertThat(err()).contains("cannot read the packet `no-such-file.json`: there is no such file");
    }

    @Test
    void givesNoDecisionForAMeetingInAYearWithoutCalendar(@TempDir Path folder) throws IOException {
        String packet = Files.readString(Path.of(ACCEPTED, "packet.json")).replace("2026-10-12T09", "2027-01-12T09");
        Files.writeString(folder.resolve("packet.json"), packet);
        assertThat(run("decide", folder.toString())).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("缺少2027年工作日历", "rules/reference/calendar/2027.yaml");
    }

    @Test
    void showsNothingOfAClassifiedPacket() {
        assertThat(run("decide", CLASSIFIED)).isEqualTo(2);
        assertThat(out()).contains("G34", "机要渠道").doesNotContain("某专项工作");
        assertThat(err()).doesNotContain("某专项工作");
    }

    @Test
    void tellsThatTheRulesAreWell() {
        assertThat(run("check", "rules")).isZero();
        assertThat(out()).containsPattern("规则 [1-9][0-9]* 条，可以使用");
    }

    @Test
    void tellsEveryProblemOfBrokenRulesAtItsPlace(@TempDir Path folder) throws IOException {
        copyRules(folder);
        edit(folder.resolve("seed/leader-sign-off.drl"), "!signedOpinion", "!signedOpinon");
        edit(folder.resolve("reference/thresholds.yaml"), "17:30", "half past five");
        edit(folder.resolve("reference/calendar/2026.yaml"), "2026-10-10", "2026-13-10");
        assertThat(run("check", folder.toString())).isEqualTo(3);
        assertThat(err())
                .contains("seed/leader-sign-off.drl:22:58: ", "signedOpinion")
                .contains("reference/thresholds.yaml:5:14: ")
                .contains("reference/calendar/2026.yaml:18:5: ");
        assertThat(run("check", "--format", "json", folder.toString())).isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(out()).path("problems").size()).isEqualTo(3);
        assertThat(run("decide", "--rules", folder.toString(), ACCEPTED)).isEqualTo(3);
    }

    @Test
    void tellsRulesThatNoSampleProves(@TempDir Path folder) throws IOException {
        copyRules(folder.resolve("rules"));
        assertThat(run("check", folder.resolve("rules").toString())).isZero();
        assertThat(err()).isEmpty();
        String seed = "samples/seed";
        assertThat(run("check", "--samples", seed, folder.resolve("rules").toString()))
                .isZero();
        assertThat(err())
                .contains("integrity/leader-opinion-content.drl:", "警告：规则 `G04` 没有样例")
                .doesNotContain("`G01`");
        Files.createDirectories(folder.resolve("samples"));
        assertThat(run("check", "--lang", "en", folder.resolve("rules").toString()))
                .isZero();
        assertThat(err()).contains("seed/leader-sign-off.drl:6:1: warning: no sample makes the rule `G01` report");
        assertThat(run("check", "--samples", "no-such-folder")).isEqualTo(1);
    }

    @Test
    void tellsProblemsAsSarif(@TempDir Path folder) throws IOException {
        copyRules(folder);
        edit(folder.resolve("seed/leader-sign-off.drl"), "!signedOpinion", "!signedOpinon");
        Files.move(folder.resolve("seed/leader-sign-off.drl"), folder.resolve("seed/签署 意见.drl"));
        assertThat(run("check", "--format", "sarif", "--lang", "en", folder.toString()))
                .isEqualTo(3);
        assertThat(err()).isEmpty();
        JsonNode log = JsonMapper.shared().readTree(out());
        assertThat(log.path("version").asString()).isEqualTo("2.1.0");
        JsonNode run = log.at("/runs/0");
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("agenda-gate");
        assertThat(run.at("/originalUriBaseIds/RULES/uri").asString())
                .isEqualTo(folder.toUri().toASCIIString());
        assertThat(run.path("results").size()).isEqualTo(1);
        JsonNode result = run.at("/results/0");
        assertThat(result.path("ruleId").asString()).isEqualTo("unknown-field-near");
        assertThat(run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt() + "/id")
                        .asString())
                .isEqualTo("unknown-field-near");
        assertThat(result.path("level").asString()).isEqualTo("error");
        assertThat(result.at("/message/text").asString()).contains("did you mean `signedOpinion`?");
        JsonNode place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asString())
                .isEqualTo("seed/%E7%AD%BE%E7%BD%B2%20%E6%84%8F%E8%A7%81.drl");
        assertThat(place.at("/artifactLocation/uriBaseId").asString()).isEqualTo("RULES");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(22);
        assertThat(place.at("/region/startColumn").asInt()).isEqualTo(58);
    }

    @Test
    void tellsForWhatTheServiceWouldRefuseGoodRules(@TempDir Path folder) throws IOException {
        copyRules(folder);
        edit(folder.resolve("seed/leader-sign-off.drl"), "Item()", "Item( title != \"特急\" )");
        for (CheckFormat format : CheckFormat.values()) {
            assertThat(run("check", "--format", format.name(), folder.toString()))
                    .isEqualTo(3);
            assertThat(out() + err()).contains("leader-sign-off.drl", "`G01` 是三条硬规定之一");
        }
        assertThat(JsonMapper.shared()
                        .readTree(out())
                        .at("/runs/0/results/0/ruleIndex")
                        .asInt())
                .isPositive();
    }

    @Test
    void tellsWhatAnEditDidToRules(@TempDir Path folder) throws IOException {
        Path before = Files.createDirectory(folder.resolve("before"));
        Path after = Files.createDirectory(folder.resolve("after"));
        copyRules(before);
        copyRules(after);
        Files.delete(after.resolve("meeting/capacity.drl"));
        Files.delete(after.resolve("reference/lists.yaml"));
        edit(after.resolve("form/unit-names.drl"), "\nwhen", "\n    enabled false\nwhen");
        edit(after.resolve("reference/departments.yaml"), "LAND, ", "");

        assertThat(run("check", "--against", before.toString(), after.toString()))
                .isZero();

        assertThat(out() + err())
                .contains("meeting/capacity.drl:1:1: 警告：规则 `G35M`")
                .contains("reference/lists.yaml:1:1: 警告：这个参考数据文件不再存在")
                .contains("form/unit-names.drl:5:1: 警告：规则 `G36`（所列名称不在名录）不再适用")
                .contains("三条硬规定有", "G02　省自然资源厅");
    }

    @Test
    void judgesByNothingThatTheServiceWouldRefuse(@TempDir Path folder) throws IOException {
        copyRules(folder);
        edit(folder.resolve("reference/opinions.yaml"), "AGREE: [同意, ", "AGREE: [圈阅, 同意, ");
        String rules = folder.toString();

        assertThat(run("check", rules)).isEqualTo(3);
        assertThat(err()).containsPattern("reference/opinions.yaml:16:11: “圈阅”只说明已阅");
        assertThat(run("samples", "--rules", rules, "samples/seed")).isEqualTo(3);
        assertThat(run("decide", "--rules", rules, "--at", "2026-09-30T09:00:00+08:00", REJECTED))
                .isEqualTo(3);
        assertThat(out()).isEmpty();
        assertThat(run("decide", "--trial", "--rules", rules, "--at", "2026-09-30T09:00:00+08:00", REJECTED))
                .isEqualTo(2);
        assertThat(err()).contains("“圈阅”只说明已阅", "试判：");
        assertThat(out()).contains("G01");
    }

    @Test
    void triesNothingThatMakesNoRuleBook(@TempDir Path folder) throws IOException {
        copyRules(folder);
        Files.delete(folder.resolve("reference/opinions.yaml"));

        assertThat(run("decide", "--trial", "--rules", folder.toString(), REJECTED))
                .isEqualTo(3);
        assertThat(err()).doesNotContain("试判：");
    }

    @Test
    void tellsWhichFileCannotBeRead(@TempDir Path folder) throws IOException {
        copyRules(folder);
        Files.createSymbolicLink(folder.resolve("seed/lost.drl"), folder.resolve("nowhere.drl"));
        assertThat(run("check", folder.toString())).isEqualTo(3);
        assertThat(err()).startsWith("seed/lost.drl:1:1: 规则文件无法读取");
    }

    @Test
    void tellsSamplesThatTheRulesDecideOtherwise(@TempDir Path folder) throws IOException {
        copyRules(folder);
        edit(folder.resolve("integrity/cross-portfolio-leaders.drl"), "@reason( \"", "@reason( \"经查，");
        assertThat(run("check", "--samples", "samples", "--lang", "en", folder.toString()))
                .isZero();
        assertThat(err()).containsPattern("samples/\\S+/decision.json:1:1: warning: a sample gets another decision");
    }

    @Test
    void namesEveryKindOfProblemOnceInSarif() {
        assertThat(run("check", "--format", "sarif")).isZero();
        JsonNode rules = JsonMapper.shared().readTree(out()).at("/runs/0/tool/driver/rules");
        List<String> ids = new ArrayList<>();
        rules.forEach(rule -> {
            ids.add(rule.path("id").asString());
            assertThat(rule.at("/shortDescription/text").asString())
                    .containsPattern("\\p{IsHan}")
                    .doesNotContain("%");
        });
        assertThat(ids)
                .doesNotHaveDuplicates()
                .contains(
                        "not-joined",
                        "refused-from",
                        "reference-not-yaml",
                        "no-samples",
                        "seed-rule-changed",
                        "sample-differs");
    }

    @Test
    void tellsThatReferenceFilesAreMissing(@TempDir Path folder) throws IOException {
        copyRules(folder);
        Files.delete(folder.resolve("reference/opinions.yaml"));
        Files.writeString(folder.resolve("reference/departments.yaml"), "needsAgreement: [MONY]\n");
        assertThat(run("check", "--lang", "en", folder.toString())).isEqualTo(3);
        assertThat(err())
                .contains("reference/opinions.yaml:1:1: this reference file is missing")
                .contains("reference/departments.yaml:1:1: the entry `concerned` is missing")
                .contains("`MONY` is neither something an item touches nor an item type");
    }

    @Test
    void runsSamples() {
        assertThat(run("samples", "samples/seed")).isZero();
        assertThat(out()).containsPattern("samples: \\d\\d passed, 0 failed");
    }

    @Test
    void countsTheSamplesOfEachRule() {
        assertThat(run("samples", "--by-rule", "samples/seed")).isZero();
        assertThat(out().lines())
                .contains("| 规则 | 报告 | 不报告 | 其中临界 | 其他文件夹中报告 |")
                .anyMatch(line -> line.matches("\\| G01 \\| 0 \\| 0 \\| 0 \\| [1-9]\\d* \\|"));
        assertThat(run("samples", "--by-rule", "--lang", "en")).isZero();
        assertThat(out().lines()).anyMatch(line -> line.matches("\\| G01 (\\| [1-9]\\d* ){4}\\|"));
    }

    @Test
    void endsWith2WhereASampleDiffers(@TempDir Path folder) throws IOException {
        copyRules(folder);
        edit(folder.resolve("seed/leader-sign-off.drl"), "仅有签名的，不作", "只有签名的，不作");
        assertThat(run("samples", "--rules", folder.toString(), "samples/seed")).isEqualTo(2);
        assertThat(out()).contains("seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read".substring(5));
    }

    @Test
    void writesExpectedDecisionsWhereAsked(@TempDir Path folder) throws IOException {
        Files.copy(Path.of(REJECTED, "packet.json"), folder.resolve("packet.json"));
        assertThat(run("samples", folder.toString())).isEqualTo(2);
        assertThat(out()).contains("there is no decision.json");
        assertThat(run("samples", "--accept", folder.toString())).isZero();
        assertThat(folder.resolve("decision.json")).content().contains("G01");
    }

    @Test
    void handsOptionsOnToTheService() {
        assertThat(run("serve", "--rules", "rules", "--server.port=0")).isZero();
        assertThat(served).containsExactly("--server.port=0", "--agendagate.rules=rules");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "frobnicate", "decide", "decide --format xml x", "check --nonsense", "decide --at noon x"})
    void endsWith1AndSaysWhereToLookForAWrongCommandLine(String line) {
        assertThat(run(line.isEmpty() ? new String[] {} : line.split(" ", -1))).isEqualTo(1);
        assertThat(err()).startsWith("agenda-gate: ").contains("--help").doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new ByteArrayInputStream(in),
                new PrintStream(out, false, UTF_8),
                new PrintStream(err, false, UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new CommandLineDoor(
                        console,
                        options -> {
                            served.addAll(options);
                            return 0;
                        },
                        options -> {
                            throw new IllegalStateException("no database here");
                        },
                        options -> {
                            throw new IllegalStateException("no database here");
                        })
                .run(arguments);
    }

    private String out() {
        return out.toString(UTF_8);
    }

    private String err() {
        return err.toString(UTF_8);
    }

    private static void copyRules(Path target) throws IOException {
        for (var file : RuleFiles.read(Path.of("rules")).contents().entrySet()) {
            Path copy = target.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
