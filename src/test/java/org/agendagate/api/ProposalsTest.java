package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.agendagate.OfficeClock;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.records.Databases;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rules of two persons: proposed by one, signed by another, or not live at all. */
class ProposalsTest {
    private static final String FILE = "integrity/cross-portfolio-leaders.drl";

    private static final Path SILENT =
            Path.of("samples/seed/department-agreement/rejects-silent-department/packet.json");

    @TempDir
    private static Path folder;

    private static Path rules;
    private static ConfigurableApplicationContext service;
    private static HttpDoor door;

    @BeforeAll
    static void start() throws IOException {
        rules = folder.resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Files.createDirectories(rules.resolve(file.getKey()).getParent());
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.publishing=two-persons",
                "--agendagate.rules=" + rules,
                "--agendagate.rules-watch=20ms",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
        door = new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void isLiveOnceAnotherSignedExactlyWhatWasRead() throws IOException {
        String before = inForce();
        JsonNode opened = json(propose("policy", "加注", text("加注一")));
        String at = "/api/proposals/" + opened.path("id").asLong();
        assertThat(opened.path("state").asString()).isEqualTo("OPEN");
        assertThat(inForce()).isEqualTo(before);

        JsonNode read = json(door.as("signer").get(at));
        assertThat(read.path("accepted").asBoolean()).isTrue();
        assertThat(read.at("/changes/files/0/path").asString()).isEqualTo(FILE);
        assertThat(read.path("openings")).isEmpty();
        assertThat(read.path("sentence").asString())
                .contains(opened.at("/texts/0/ruleBook").asString(), before);
        assertThat(sign(at, "sha256:other").statusCode()).isEqualTo(409);
        assertThat(door.as("policy")
                        .post(at + "/signature", "{\"digest\":\"x\",\"reason\":\"y\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(inForce()).isEqualTo(before);

        HttpResponse<String> signed = sign(at, read.path("digest").asString());

        assertThat(signed.statusCode()).as(signed.body()).isEqualTo(200);
        assertThat(json(signed).path("state").asString()).isEqualTo("LIVE");
        assertThat(inForce()).isEqualTo(opened.at("/texts/0/ruleBook").asString());
        assertThat(RuleFiles.read(rules).version()).as("the folder follows").isEqualTo(inForce());
        assertThat(sign(at, read.path("digest").asString()).statusCode()).isEqualTo(409);
        assertThat(json(door.get("/api/ledger/verification")).path("holds").asBoolean(true))
                .isTrue();
    }

    /** The demonstration user may do everything, but not this. */
    @Test
    void nobodySignsWhatTheyWroteALineOf() throws IOException {
        JsonNode opened = json(propose("policy", "加注", text("加注二")));
        String at = "/api/proposals/" + opened.path("id").asLong();
        String next = JsonMapper.shared().writeValueAsString(Map.of("seen", 1, "reason", "再改", "files", new Object[] {
            Map.of("path", FILE, "text", text("加注二之二"))
        }));
        HttpResponse<String> continued = door.post(at + "/texts", next);
        assertThat(continued.statusCode()).as(continued.body()).isEqualTo(200);
        assertThat(door.post(at + "/texts", next).statusCode())
                .as("somebody went on with it")
                .isEqualTo(409);

        HttpResponse<String> own = door.post(at + "/signature", "{\"digest\":\"x\",\"reason\":\"可以\"}");

        ProblemsTest.assertProblem(own, 403, "not-the-second-person");
        assertThat(own.body()).contains("demo");
        HttpResponse<String> back = door.as("signer").post(at + "/return", "{\"reason\":\"请说明依据\"}");
        assertThat(json(back).path("state").asString()).isEqualTo("SENT_BACK");
        assertThat(json(door.as("policy").post(at + "/withdrawal", "{\"reason\":\"不再修改\"}"))
                        .path("state")
                        .asString())
                .isEqualTo("WITHDRAWN");
    }

    @Test
    void nobodySignsForWhomTheyMadeOrWhoMadeThem() throws IOException {
        String added = json(door.post(
                        "/api/users", "{\"name\":\"second-hand\",\"division\":\"综合处\",\"roles\":[\"SIGNER\"]}"))
                .path("oneTimePassword")
                .asString();
        door.with(HttpDoor.basic("second-hand", added))
                .post("/api/me/password", "{\"password\":\"four words of my own\"}");
        String at = "/api/proposals/"
                + json(propose("demo", "加注", text("加注三"))).path("id").asLong();

        HttpResponse<String> signed = door.with(HttpDoor.basic("second-hand", "four words of my own"))
                .post(at + "/signature", "{\"digest\":\"x\",\"reason\":\"可以\"}");

        ProblemsTest.assertProblem(signed, 403, "not-the-second-person");
        assertThat(signed.body()).contains("demo", "账户");
    }

    @Test
    void whatStandsInTheFolderWaitsUntilItIsClaimed() throws IOException {
        String before = inForce();
        Path file = rules.resolve(FILE);
        String kept = Files.readString(file);
        Files.writeString(file, kept + "// 目录中的修改\n");
        String edited = RuleFiles.read(rules).version();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> json(door.get("/actuator/health"))
                        .at("/components/rules/details/waiting")
                        .asString("")
                        .equals(edited));
        assertThat(inForce()).isEqualTo(before);
        assertThat(json(door.get("/actuator/health"))
                        .at("/components/rules/details/publishing")
                        .asString())
                .isEqualTo("two-persons");

        JsonNode claimed =
                json(door.as("policy").post("/api/waiting-rules/claim", "{\"title\":\"认领\",\"reason\":\"由我处修改\"}"));

        assertThat(claimed.at("/texts/0/ruleBook").asString()).isEqualTo(edited);
        assertThat(claimed.at("/texts/0/author").asString()).isEqualTo("policy");
        door.as("policy")
                .post("/api/proposals/" + claimed.path("id").asLong() + "/withdrawal", "{\"reason\":\"不再修改\"}");
        Files.writeString(file, kept);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> json(door.get("/actuator/health"))
                        .at("/components/rules/details/waiting")
                        .isMissingNode());
    }

    @Test
    void namesInTheSentenceWhatIsNoLongerStopped() throws IOException {
        String number = Packets.freshNumber();
        HttpResponse<String> stopped = door.post("/api/packets", Packets.ofSample(SILENT, number));
        assertThat(json(stopped).at("/items/0/outcome").asString()).isEqualTo("REJECTED");
        String item = json(stopped).at("/items/0/itemNo").asString();
        String path = "reference/departments.yaml";
        String departments = json(door.get("/api/rule-books/" + inForce()))
                .path("files")
                .valueStream()
                .filter(file -> file.path("path").asString().equals(path))
                .findFirst()
                .orElseThrow()
                .path("text")
                .asString();
        String looser = departments.replace("silenceIsConsent: false", "silenceIsConsent: true");
        assertThat(looser).isNotEqualTo(departments);

        JsonNode opened = json(propose("policy", "少征求", path, looser));
        JsonNode read =
                json(door.as("signer").get("/api/proposals/" + opened.path("id").asLong()));

        assertThat(read.path("openings")).isNotEmpty();
        assertThat(read.path("sentence").asString())
                .contains("不再拦下", read.at("/openings/0/zh").asString(), "已记录的报送包 " + number + " 第 1 版 议题 " + item);
        JsonNode impact =
                json(door.as("policy").get("/api/proposals/" + opened.path("id").asLong() + "/impact"));
        assertThat(impact.path("state").asString()).isEqualTo("DONE");
        assertThat(impact.at("/impact/opening").valueStream()).anySatisfy(flip -> {
            assertThat(flip.path("packetNo").asString()).isEqualTo(number);
            assertThat(flip.at("/opened/0").asString()).isEqualTo("G02");
        });
        String flip = "/rules/proposals/" + opened.path("id").asLong() + "/impact/"
                + json(stopped).path("id").asString();
        String reason = json(stopped).at("/items/0/findings/0/reason/zh").asString();
        assertThat(door.as("policy").get(flip, "Accept", "text/html").body())
                .contains(number, "G02", "有权查阅")
                .doesNotContain(reason);
        assertThat(door.as("auditor").get(flip, "Accept", "text/html").body()).contains(number, reason);
        assertThat(door.as("policy")
                        .get(flip.replaceAll("[^/]*$", "D-0"), "Accept", "text/html")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void isProposedFromTheCommandLineWithTheAuthorsOwnLogin() throws IOException {
        Path edited = folder.resolve("edited");
        for (Map.Entry<String, byte[]> file : RuleFiles.read(rules).contents().entrySet()) {
            Files.createDirectories(edited.resolve(file.getKey()).getParent());
            Files.write(edited.resolve(file.getKey()), file.getValue());
        }
        assertThat(run("propose", edited.toString(), "--title", "无", "--reason", "无", "--user", "policy"))
                .contains("0 ", "没有可修订的内容");
        Files.writeString(edited.resolve(FILE), text("命令行修订"));

        assertThat(run("propose", edited.toString(), "--title", "命令行加注", "--reason", "便于查阅", "--user", "policy"))
                .contains("0 ", "改动文件 1 个", "/rules/proposals/");

        JsonNode last = json(door.get("/api/proposals")).at("/proposals/0");
        assertThat(last.path("title").asString()).isEqualTo("命令行加注");
        assertThat(last.path("openedBy").asString()).isEqualTo("policy");
        assertThat(run("propose", edited.toString(), "--title", "加注", "--reason", "便于查阅", "--user", "clerk"))
                .contains("1 ", "the service refuses: 403");
        assertThat(run(
                        "propose",
                        edited.toString(),
                        "--title",
                        "加注",
                        "--reason",
                        "便于查阅",
                        "--user",
                        "policy",
                        "--service",
                        "http://192.0.2.1"))
                .contains("1 ", "write https://");
        Files.writeString(edited.resolve(FILE), "rule");
        assertThat(run("propose", edited.toString(), "--title", "加注", "--reason", "便于查阅", "--user", "policy"))
                .startsWith("3 ");
    }

    /** The exit code and what was said. */
    private static String run(String... arguments) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, UTF_8);
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--service")) {
            all.addAll(List.of(
                    "--service",
                    "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port")));
        }
        int code = new CommandLineDoor(
                        new Console(
                                new ByteArrayInputStream((HttpDoor.PASSWORD + "\n").getBytes(UTF_8)),
                                out,
                                out,
                                Clock.systemUTC()),
                        options -> 1,
                        options -> {
                            throw new AssertionError("no records are opened");
                        },
                        options -> {
                            throw new AssertionError("no records are opened");
                        })
                .run(all.toArray(String[]::new));
        return code + " " + said.toString(UTF_8);
    }

    @Test
    void goesBackByOnePersonAndTellsWhoAndWhy() throws IOException {
        String before = inForce();
        JsonNode opened = json(propose("policy", "加注以便查阅", text("加注四")));
        String at = "/api/proposals/" + opened.path("id").asLong();
        String written = opened.at("/texts/0/ruleBook").asString();
        sign(at, json(door.as("signer").get(at)).path("digest").asString());
        JsonNode live = json(door.get("/api/rule-books")).at("/ruleBooks/0");
        assertThat(live.path("version").asString()).isEqualTo(written);
        assertThat(live.at("/proposal/title").asString()).isEqualTo("加注以便查阅");
        assertThat(live.at("/proposal/authors").toString()).contains("policy");
        assertThat(live.at("/proposal/signers/0/actor").asString()).isEqualTo("signer");
        assertThat(live.at("/impact/opened").asLong(-1)).isZero();

        String back = "/api/rule-books/" + before + "/restoration";
        assertThat(door.as("policy").post(back, "{\"reason\":\"恢复\"}").statusCode())
                .isEqualTo(403);
        assertThat(door.as("signer").post(back, "{\"reason\":\" \"}").statusCode())
                .isEqualTo(422);
        JsonNode restored = json(door.as("signer").post(back, "{\"reason\":\"新依据未公布，先恢复\"}"));

        assertThat(restored.path("live").asBoolean()).isTrue();
        assertThat(inForce()).isEqualTo(before);
        JsonNode last = json(door.get("/api/rule-books")).at("/ruleBooks/0");
        assertThat(last.path("by").asString()).isEqualTo("signer");
        assertThat(last.path("reason").asString()).isEqualTo("新依据未公布，先恢复");
        assertThat(door.as("signer").post(back, "{\"reason\":\"再恢复\"}").statusCode())
                .as("in force")
                .isEqualTo(409);
        assertThat(door.as("signer")
                        .post("/api/rule-books/sha256:0/restoration", "{\"reason\":\"恢复\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    /** An earlier rule book that lets pass more is no way around the second person. */
    @Test
    void goesBackToWhatLoosensTheRulesWithoutExceptionByTwo() throws IOException {
        RuleFiles now = RuleFiles.read(rules);
        Map<String, byte[]> files = new TreeMap<>(now.contents());
        files.computeIfPresent(
                "reference/departments.yaml",
                (path, text) -> new String(text, UTF_8)
                        .replace("silenceIsConsent: false", "silenceIsConsent: true # 旧版")
                        .getBytes(UTF_8));
        RuleFiles looser = RuleFiles.of(files);
        RuleBookRecords ruleBooks = service.getBean(RuleBookRecords.class);
        ruleBooks.goLive(looser, Instant.parse("2026-10-08T00:41:00Z"), "elsewhere", "service");
        ruleBooks.goLive(
                ruleBooks
                        .findFiles(inForceOf(ruleBooks, looser))
                        .map(RuleFiles::of)
                        .orElseThrow(),
                Instant.parse("2026-10-08T00:41:01Z"),
                "elsewhere",
                "service");

        JsonNode back = json(door.as("signer")
                .post("/api/rule-books/" + looser.version() + "/restoration", "{\"reason\":\"恢复旧版\"}"));

        assertThat(back.path("live").asBoolean(true)).isFalse();
        String at = "/api/proposals/" + back.path("proposal").asLong();
        assertThat(inForce()).isNotEqualTo(looser.version());
        ProblemsTest.assertProblem(
                sign(at, json(door.as("signer").get(at)).path("digest").asString()), 403, "not-the-second-person");
    }

    /** What was in force before {@code last}. */
    private static String inForceOf(RuleBookRecords ruleBooks, RuleFiles last) {
        return ruleBooks.listLive().stream()
                .map(live -> live.version())
                .filter(version -> !version.equals(last.version()))
                .findFirst()
                .orElseThrow();
    }

    /** Another instance on the same database makes a rule book live; the next decision is made by it. */
    @Test
    void decidesByTheRuleBookThatIsInForceWhoeverMadeItLive() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.read(rules).contents());
        files.put(FILE, text("另一实例").getBytes(UTF_8));
        RuleFiles elsewhere = RuleFiles.of(files);
        service.getBean(RuleBookRecords.class)
                .goLive(elsewhere, Instant.parse("2026-10-08T00:41:00Z"), "elsewhere", "service");

        HttpResponse<String> decided = door.post("/api/packets", Packets.packet(Packets.freshNumber(), 1, "关于另一实例的请示"));

        assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
        assertThat(json(decided).path("ruleBook").asString()).isEqualTo(elsewhere.version());
        assertThat(inForce()).isEqualTo(elsewhere.version());
    }

    @Test
    void tellsWhatIsWrongWithAProposal() throws IOException {
        assertThat(propose("policy", " ", text("x")).statusCode()).isEqualTo(422);
        assertThat(propose("policy", "机密★5年", text("x")).statusCode()).isEqualTo(422);
        assertThat(propose("policy", "加注", "../x.drl", "x").statusCode()).isEqualTo(422);
        JsonNode same = json(door.get("/api/rules/G01"));
        assertThat(propose(
                                "policy",
                                "加注",
                                same.at("/rule/place/file").asString(),
                                same.path("text").asString())
                        .statusCode())
                .as("nothing changes")
                .isEqualTo(422);
        assertThat(door.get("/api/proposals/4711").statusCode()).isEqualTo(404);
        String broken = "/api/proposals/"
                + json(propose("policy", "写错", "local/broken.drl", "rule"))
                        .path("id")
                        .asLong();
        JsonNode read = json(door.as("signer").get(broken));
        assertThat(read.path("accepted").asBoolean()).isFalse();
        assertThat(read.path("problems")).isNotEmpty();
        ProblemsTest.assertProblem(sign(broken, read.path("digest").asString()), 422, "proposal-refused");
    }

    private static String inForce() {
        return json(door.get("/api/rule-book")).path("version").asString();
    }

    private static String text(String note) throws IOException {
        return Files.readString(rules.resolve(FILE)) + "// " + note + "\n";
    }

    private static HttpResponse<String> propose(String user, String title, String text) {
        return propose(user, title, FILE, text);
    }

    private static HttpResponse<String> propose(String user, String title, String path, String text) {
        return door.as(user)
                .post(
                        "/api/proposals",
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("title", title, "reason", "便于查阅", "files", new Object[] {
                                    Map.of("path", path, "text", text)
                                })));
    }

    private static HttpResponse<String> sign(String at, String digest) {
        return door.as("signer").post(at + "/signature", "{\"digest\":\"" + digest + "\",\"reason\":\"已核\"}");
    }
}
