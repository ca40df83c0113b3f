package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.agendagate.OfficeClock;
import org.agendagate.packet.MeetingKind;
import org.agendagate.records.Databases;
import org.agendagate.records.MeetingEntry;
import org.agendagate.records.MeetingRegister;
import org.agendagate.review.Flagged;
import org.agendagate.rules.RuleFiles;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes every call of the API once and holds the document's examples to what is really asked and answered: each has the
 * same fields. After a change write them anew: {@code mvn -B -q test -Dtest=CallExamplesTest -Dexamples.write=true}.
 */
class CallExamplesTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/org/agendagate/api/call-examples.json");
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    /** So many entries of a list are enough to see what it is. */
    private static final int SHOWN = 1;

    @TempDir
    private Path folder;

    private final Map<String, ObjectNode> made = new LinkedHashMap<>();

    @Test
    void examplesAreWhatCallsReallyAskAndAnswer() throws IOException {
        Path rules = folder.resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Files.createDirectories(rules.resolve(file.getKey()).getParent());
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        try (ConfigurableApplicationContext service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.rules=" + rules,
                "--agendagate.rules-watch=20ms",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")))) {
            HttpDoor door =
                    new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
            packets(door);
            reviews(door);
            papers(door);
            documents(door);
            rules(door, rules);
            proposals(door, rules);
            meetings(door, service.getBean(MeetingRegister.class));
            ledger(door);
            users(door);
        }
        String examples = MAPPER.writeValueAsString(made).replace(rules.toString(), "/srv/agenda-gate/rules") + "\n";
        if (Boolean.getBoolean("examples.write")) {
            Files.writeString(EXAMPLES, examples);
            return;
        }
        JsonNode kept = MAPPER.readTree(Files.readString(EXAMPLES));
        assertThat(kept.propertyNames()).containsExactlyElementsOf(made.keySet());
        made.forEach((call, example) -> assertThat(fields(kept.path(call)))
                .as("the example of %s; write the examples anew with -Dexamples.write=true", call)
                .isEqualTo(fields(example)));
    }

    private void packets(HttpDoor door) {
        String packet = Packets.example();
        String number = json(packet).path("packetNo").asString();
        answer("checkPacket", door.post("/api/checks", packet));
        HttpResponse<String> decision = door.post("/api/packets", packet);
        answer("submitPacket", decision);
        door.post(
                "/api/packets",
                Packets.changed(
                        next -> Packets.firstItem(next.put("revision", 2)).put("title", "关于农村公路养护的请示")));
        String id = HttpDoor.json(decision).path("id").asString();
        answer("readPacket", door.get("/api/packets/" + number));
        answer("readDecision", door.get("/api/decisions/" + id));
        answer("replayDecision", door.get("/api/decisions/" + id + "/replay"));
        answer("listRevisions", door.get("/api/packets/" + number + "/revisions"));
        answer("readRevision", door.get("/api/packets/" + number + "/revisions/1"));
        answer("compareRevisions", door.get("/api/packets/" + number + "/revisions/1/changes/2"));
        post(door, "withdrawPacket", "/api/packets/" + number + "/withdrawal", """
                {"revision": 2, "reason": "材料需补充完善"}""");
    }

    private void reviews(HttpDoor door) {
        door.post("/api/packets", Flagged.json("YTBS-2026-0209", 1, 1, packet -> {}));
        HttpResponse<String> page = door.get("/api/reviews");
        String flag = "/api/reviews/" + HttpDoor.json(page).at("/entries/0/id").asString();
        answer("listRegister", door.get("/api/register?unit=" + encoded("省委办公厅")));
        answer("listReviews", page);
        answer("readReview", door.get(flag));
        post(door.as("legal"), "handReviewOn", flag + "/handing", """
                {"to": "zhang-san", "reason": "出差，由张三接办"}""");
        post(door.as("legal"), "reviewFlag", flag, """
                {"act": "CLEAR", "reason": "法规处已收到送审稿，定于会前出具意见"}""", "If-Match", "*");
    }

    private void papers(HttpDoor door) {
        HttpDoor verifier = door.as("verifier");
        post(verifier, "registerPaper", "/api/papers", """
                {"paperNo": "厅收〔2026〕1203号", "receivedAt": "2026-10-08T08:10", "takenBy": "机要收发室李某",
                 "items": [{"itemNo": "YTBS-2026-0388", "title": "关于农村公路养护资金安排的请示"}]}""");
        answer("listPapers", verifier.get("/api/papers"));
        post(door, "confirmPaper", "/api/papers/confirmations", """
                {"paperNo": "厅收〔2026〕1203号", "itemNo": "YTBS-2026-0388", "reason": "已核对签收簿"}""");
    }

    /** Where one person is enough nothing waits for a check: an entry from when two were needed does. */
    private void meetings(HttpDoor door, MeetingRegister register) {
        HttpDoor verifier = door.as("verifier");
        post(verifier, "enterMeeting", "/api/meetings", """
                {"meetingNo": "SW-2026-31", "kind": "STANDING_COMMITTEE", "startsAt": "2026-10-12T09:00",
                 "lengthMinutes": 180, "cutOff": "2026-10-09T17:30", "agendaApprovedAt": "", "absentLeaders": [],
                 "reason": "按省委会议安排"}""");
        answer("listMeetings", verifier.get("/api/meetings"));
        register.add(meeting("SW-2026-32", true));
        post(verifier, "checkMeeting", "/api/meetings/checks", "{\"meetingNo\": \"SW-2026-32\", \"entry\": 9}");
        register.add(meeting("CWH-2026-19", false));
        post(verifier, "judgeAgain", "/api/packets/YTBS-2026-0209/judgements", """
                {"reason": "会议改期"}""");
    }

    private static MeetingEntry meeting(String meetingNo, boolean needsSecond) {
        return new MeetingEntry(
                meetingNo,
                9,
                MeetingKind.STANDING_COMMITTEE,
                Instant.parse("2026-11-16T01:00:00Z"),
                180,
                null,
                null,
                List.of(),
                "按省委会议安排",
                needsSecond,
                "huiyi-01",
                Instant.parse("2026-10-08T00:00:00Z"),
                null);
    }

    private void documents(HttpDoor door) {
        String text = "第一条 为了规范农村公路养护，制定本办法。\n第二条 本办法自印发之日起施行。\n";
        HttpResponse<String> one = upload(door, text);
        HttpResponse<String> other = upload(door, "第一条 为了加强农村公路养护，制定本办法。\n第二条 本办法自印发之日起施行。\n");
        keep("submitDocument", StringNode.valueOf(text), one, HttpDoor.json(one));
        String at = "/api/documents/" + HttpDoor.json(one).path("fileHash").asString();
        answer("readDocument", door.get(at));
        answer(
                "compareDocuments",
                door.get(
                        at + "/changes/" + HttpDoor.json(other).path("fileHash").asString()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static HttpResponse<String> upload(HttpDoor door, String text) {
        return door.send("POST", "/api/documents", BodyPublishers.ofString(text), "Content-Type", "text/plain");
    }

    private void rules(HttpDoor door, Path rules) throws IOException {
        String first = HttpDoor.json(door.get("/api/rule-book")).path("version").asString();
        Path file = rules.resolve("integrity/cross-portfolio-leaders.drl");
        Path next = folder.resolve("next");
        Files.writeString(next, Files.readString(file).replace("@reason( \"", "@reason( \"经查，"));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        String second = RuleFiles.read(rules).version();
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> HttpDoor.json(door.get("/api/rule-book"))
                        .path("version")
                        .asString()
                        .equals(second));
        answer("readRuleBook", door.get("/api/rule-book"));
        answer("readRule", door.get("/api/rules/G01"));
        answer("listRuleBooks", door.get("/api/rule-books"));
        answer("readArchivedRuleBook", door.get("/api/rule-books/" + first));
        answer("compareRuleBooks", door.get("/api/rule-books/" + first + "/changes/" + second));
    }

    private void proposals(HttpDoor door, Path rules) throws IOException {
        String file = "integrity/cross-portfolio-leaders.drl";
        String text = Files.readString(rules.resolve(file));
        HttpResponse<String> opened = post(
                door.as("policy"),
                "openProposal",
                "/api/proposals",
                proposal("\"title\": \"补充依据\", ", file, text + "// 一\n"));
        String at = "/api/proposals/" + HttpDoor.json(opened).path("id").asLong();
        post(door.as("policy"), "continueProposal", at + "/texts", proposal("\"seen\": 1, ", file, text + "// 二\n"));
        HttpResponse<String> read = door.as("signer").get(at);
        answer("readProposal", read);
        answer("listProposals", door.get("/api/proposals"));
        answer("readImpact", door.get(at + "/impact"));
        post(door.as("policy"), "steerImpact", at + "/impact", "{\"run\": true}");
        String reason = "{\"reason\": \"请说明依据\"}";
        post(
                door.as("signer"),
                "signProposal",
                at + "/signature",
                "{\"digest\": \"%s\", \"reason\": \"已核\"}"
                        .formatted(HttpDoor.json(read).path("digest").asString()));
        post(
                door.as("signer"),
                "restoreRuleBook",
                "/api/rule-books/"
                        + HttpDoor.json(read).at("/proposal/texts/0/base").asString() + "/restoration",
                "{\"reason\": \"新依据尚未公布\"}");
        String next = "/api/proposals/"
                + HttpDoor.json(door.as("policy")
                                .post("/api/proposals", proposal("\"title\": \"再补依据\", ", file, text + "// 三\n")))
                        .path("id")
                        .asLong();
        post(door.as("signer"), "returnProposal", next + "/return", reason);
        post(door.as("policy"), "withdrawProposal", next + "/withdrawal", reason);
        claim(door, rules);
    }

    /** What lets pass what G02 stops waits in the folder, whoever publishes. */
    private void claim(HttpDoor door, Path rules) throws IOException {
        Path departments = rules.resolve("reference/departments.yaml");
        Files.writeString(
                departments,
                Files.readString(departments).replace("silenceIsConsent: false", "silenceIsConsent: true"));
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> HttpDoor.json(door.get("/actuator/health"))
                        .at("/components/rules/details")
                        .has("waiting"));
        post(door.as("policy"), "claimWaitingRules", "/api/waiting-rules/claim", """
                {"title": "逾期未反馈视为同意", "reason": "按会议纪要执行"}""");
    }

    private static String proposal(String head, String file, String text) {
        return "{%s\"reason\": \"便于查阅\", \"files\": [{\"path\": \"%s\", \"text\": %s}]}"
                .formatted(head, file, StringNode.valueOf(text));
    }

    private void ledger(HttpDoor door) {
        answer("readLedgerHead", door.get("/api/ledger/head"));
        answer("verifyLedger", door.get("/api/ledger/verification"));
        HttpResponse<String> export = door.get("/api/ledger/export");
        List<String> lines = export.body().lines().toList();
        String firstAndLast = lines.get(0) + "\n" + lines.get(lines.size() - 1) + "\n";
        keep("exportLedger", null, export, StringNode.valueOf(firstAndLast));
        HttpResponse<String> schema = door.get("/api/schema/packet");
        keep("readPacketSchema", null, schema, headed(HttpDoor.json(schema)));
    }

    private void users(HttpDoor door) {
        HttpResponse<String> added = post(door, "addUser", "/api/users", """
                {"name": "zhc-01", "division": "综合处", "roles": ["CLERK"]}""");
        HttpDoor user = door.with(HttpDoor.basic(
                "zhc-01", HttpDoor.json(added).path("oneTimePassword").asString()));
        post(user, "choosePassword", "/api/me/password", """
                {"password": "four words of my own"}""");
        answer(
                "readMe",
                door.with(HttpDoor.basic("zhc-01", "four words of my own")).get("/api/me"));
        door.with(HttpDoor.basic("zhc-01", "not my own words")).get("/api/me");
        answer("listFailedLogins", door.get("/api/failed-logins"));
        post(door, "changeUser", "/api/users/zhc-01/change", """
                {"division": "法规处", "roles": ["LEGAL"]}""");
        answer("disableUser", door.send("POST", "/api/users/zhc-01/disable", BodyPublishers.noBody()));
        answer("enableUser", door.send("POST", "/api/users/zhc-01/enable", BodyPublishers.noBody()));
        answer("resetUser", door.send("POST", "/api/users/zhc-01/reset", BodyPublishers.noBody()));
        answer("listUsers", door.get("/api/users"));
    }

    private HttpResponse<String> post(HttpDoor door, String call, String path, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        HttpResponse<String> answer = door.send("POST", path, BodyPublishers.ofString(body), all);
        keep(call, json(body), answer, HttpDoor.json(answer));
        return answer;
    }

    private void answer(String call, HttpResponse<String> answer) {
        keep(call, null, answer, HttpDoor.json(answer));
    }

    private void keep(String call, @Nullable JsonNode request, HttpResponse<String> answer, JsonNode shown) {
        assertThat(answer.statusCode()).as("%s: %s", call, answer.body()).isIn(200, 201);
        ObjectNode example = MAPPER.createObjectNode();
        example.put("at", answer.request().uri().getPath());
        if (request != null) {
            example.set("request", request);
        }
        example.set("answer", shortened(shown));
        made.put(call, example);
    }

    /** What the schema says of the packet as a whole. */
    private static JsonNode headed(JsonNode schema) {
        ObjectNode shown = MAPPER.createObjectNode();
        schema.properties().stream()
                .filter(field -> !field.getValue().isObject())
                .forEach(field -> shown.set(field.getKey(), field.getValue()));
        return shown;
    }

    private static JsonNode shortened(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> object.set(field.getKey(), shortened(field.getValue())));
        } else if (node instanceof ArrayNode list) {
            ArrayNode shown = MAPPER.createArrayNode();
            list.values().stream().limit(SHOWN).map(CallExamplesTest::shortened).forEach(shown::add);
            return shown;
        }
        return node;
    }

    /** The names of the fields in their order of place; what they hold differs from run to run. */
    private static Set<String> fields(JsonNode node) {
        Set<String> names = new TreeSet<>();
        addFields(node, "", names);
        return names;
    }

    private static void addFields(JsonNode node, String at, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(at + "/" + field.getKey());
            addFields(field.getValue(), at + "/" + field.getKey(), names);
        });
        if (node.isArray()) {
            node.values().forEach(value -> addFields(value, at + "/0", names));
        }
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text.getBytes(UTF_8));
    }
}
