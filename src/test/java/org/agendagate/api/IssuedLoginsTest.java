package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.OfficeClock;
import org.agendagate.Server;
import org.agendagate.access.Role;
import org.agendagate.access.UserDesk;
import org.agendagate.records.Databases;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Ways in by an issuer, with a real one. */
@SpringBootTest(
        classes = {Server.class, OfficeClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "agendagate.demonstration=false",
            "agendagate.issuer.audience=" + IssuerOfTests.AUDIENCE,
            "agendagate.issuer.client-id=gate-pages"
        })
@DirtiesContext
class IssuedLoginsTest {
    private static final IssuerOfTests ISSUER = new IssuerOfTests(0);

    private final Tokens tokens = new Tokens(ISSUER.uri());

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private UserDesk desk;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "issuer-test");
        properties.add("agendagate.database", () -> Databases.h2(directory.resolve("agenda-gate")));
        properties.add("agendagate.issuer.uri", ISSUER::uri);
        properties.add("agendagate.issuer.client-secret", () -> IssuerOfTests.secretOf("gate-pages"));
    }

    @AfterAll
    static void endIssuer() {
        ISSUER.close();
    }

    @Test
    void takesTheIssuersTokenAndNamesItsHolderInTheLedger() throws Exception {
        String packetNo = Packets.freshNumber();
        HttpDoor program = bearer(tokenOfTheIssuer());

        assertThat(json(program.get("/api/me")).toString())
                .isEqualTo("{\"name\":\"office-program\",\"division\":\"会议服务一处\",\"roles\":[\"CLERK\"]}");
        assertThat(program.post("/api/packets", Packets.packet(packetNo)).statusCode())
                .isEqualTo(201);

        HttpDoor auditor = bearer(tokens.with(claims -> claims.subject("auditor-of-issuer")
                .claim("roles", "offline_access AUDITOR")
                .claim("division", null)));
        assertThat(auditor.get("/api/ledger/export")
                        .body()
                        .lines()
                        .filter(row -> row.contains("SUBMISSION") && row.contains(packetNo)))
                .singleElement()
                .asString()
                .contains("office-program");
    }

    @Test
    void keepsDivisionsApart() {
        String packetNo = Packets.freshNumber();
        assertThat(bearer(tokens.with(claims -> {}))
                        .post("/api/packets", Packets.packet(packetNo))
                        .statusCode())
                .isEqualTo(201);

        HttpDoor other = bearer(tokens.with(claims -> claims.subject("other").claim("division", "会议服务二处")));
        HttpDoor none = bearer(tokens.with(claims -> claims.subject("none").claim("division", List.of("会议服务一处"))));

        assertThat(bearer(tokens.with(claims -> {}))
                        .get("/api/packets/" + packetNo)
                        .statusCode())
                .isEqualTo(200);
        assertThat(other.get("/api/packets/" + packetNo).statusCode()).isEqualTo(404);
        assertThat(none.get("/api/packets/" + packetNo).statusCode()).isEqualTo(404);
    }

    @TestFactory
    Stream<DynamicTest> letsNobodyInByAnotherToken() {
        Instant now = Instant.now();
        String good = tokens.with(claims -> {});
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("another issuer's", new Tokens("https://issuer.example").with(claims -> {}));
        bad.put("another issuer's key", tokens.signed(IssuerOfTests.key("other-key"), claims -> {}));
        bad.put(
                "another key under the issuer's key id",
                tokens.signed(IssuerOfTests.key(IssuerOfTests.KEY.getKeyID()), claims -> {}));
        bad.put("without issuer", tokens.with(claims -> claims.issuer(null)));
        bad.put("expired", tokens.with(claims -> claims.expirationTime(Date.from(now.minusSeconds(120)))));
        bad.put("without end", tokens.with(claims -> claims.expirationTime(null)));
        bad.put("not yet valid", tokens.with(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(120)))));
        bad.put("unsigned", tokens.unsigned());
        bad.put("unsigned, with a signature", tokens.unsigned() + good.substring(good.lastIndexOf('.') + 1));
        bad.put("HS256 with the public key", tokens.signedWithThePublicKey());
        bad.put("wrong audience", tokens.with(claims -> claims.audience("payroll")));
        bad.put("without audience", tokens.with(claims -> claims.audience((String) null)));
        bad.put("without name", tokens.with(claims -> claims.subject(null)));
        bad.put("a name that is no name", tokens.with(claims -> claims.subject("li\nhong")));
        bad.put("a name of the records' own", tokens.with(claims -> claims.subject("cli")));
        bad.put("a local user's name", tokens.with(claims -> claims.subject("admin")));
        bad.put("like a local user's name", tokens.with(claims -> claims.subject("аdmin")));
        bad.put("tampered", tampered(good, tokens.with(claims -> claims.claim("roles", List.of("ADMIN")))));
        bad.put("cut", good.substring(0, good.length() - 8));
        bad.put("no token", "no-token");

        assertThat(bearer(good).get("/api/rule-book").statusCode()).isEqualTo(200);
        return bad.entrySet().stream()
                .map(token -> DynamicTest.dynamicTest(token.getKey(), () -> {
                    HttpResponse<String> answer = bearer(token.getValue()).get("/api/me");

                    ProblemsTest.assertProblem(answer, 401, "unauthenticated");
                    assertThat(answer.headers().allValues("WWW-Authenticate"))
                            .containsExactly(
                                    "Basic realm=\"agenda-gate\", charset=\"UTF-8\"", "Bearer realm=\"agenda-gate\"");
                }));
    }

    @Test
    void letsWhoeverHasNoRoleDoNothing() {
        for (Object roles :
                new Object[] {null, List.of(), List.of("gardener"), "ROLE_CLERK", Map.of("CLERK", true), 7}) {
            HttpDoor caller = bearer(tokens.with(claims -> claims.claim("roles", roles)));

            ProblemsTest.assertProblem(caller.get("/api/rule-book"), 403, "forbidden");
            ProblemsTest.assertProblem(
                    caller.post("/api/packets", Packets.packet(Packets.freshNumber())), 403, "forbidden");
        }
    }

    @Test
    void takesATokenFromTheHeaderAlone() {
        String good = tokens.with(claims -> {});

        assertThat(nobody().get("/api/me?access_token=" + good).statusCode()).isEqualTo(401);
        assertThat(nobody().get("/packets", "Authorization", "Bearer " + good, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsNobodyClearAFlagOnTheOwnPacketUnderALikeName() {
        String packetNo = Packets.freshNumber();
        HttpDoor clerk = bearer(tokens.with(claims -> claims.subject("wang.wu")));
        assertThat(clerk.post("/api/packets", Flagged.json(packetNo, 1, 1, packet -> {}))
                        .statusCode())
                .isEqualTo(201);
        HttpDoor sameAsLegal =
                bearer(tokens.with(claims -> claims.subject("Wang.Wu").claim("roles", List.of("LEGAL"))));
        String id = reviewOf(packetNo, sameAsLegal);

        assertThat(clear(sameAsLegal, id)).isEqualTo(403);
        assertThat(clear(local("WANG.WU", Set.of(Role.LEGAL)), id)).isEqualTo(403);
        assertThat(clear(sameAsLegal, id)).isEqualTo(401);
        assertThat(clear(bearer(tokens.with(claims -> claims.subject("zhao").claim("roles", List.of("LEGAL")))), id))
                .isEqualTo(200);
    }

    @Test
    void endsWithTheUserOfTheSameName() {
        HttpDoor caller = bearer(tokens.with(claims -> claims.subject("sun")));
        assertThat(caller.get("/api/me").statusCode()).isEqualTo(200);
        desk.add("sun", "会议服务一处", Set.of(Role.CLERK), "cli");
        desk.disable("sun", "cli");

        assertThat(caller.get("/api/me").statusCode()).isEqualTo(401);
    }

    @Test
    void logsInAtPagesWithTheRolesThatTheIssuerGives() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        String before = visitor.session();

        HttpResponse<String> home = visitor.logIn(ISSUER.uri(), "li.hong");

        assertThat(home.uri()).asString().startsWith("http://127.0.0.1:" + port).doesNotContain("code=");
        assertThat(home.statusCode()).isEqualTo(200);
        assertThat(home.body()).contains("li.hong");
        assertThat(visitor.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(visitor.get("/packets").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/rules/edit").statusCode()).isEqualTo(403);
    }

    @Test
    void turnsAwayAtPagesWhomTheIssuerGivesNoRoleOrALocalName() {
        for (String name : List.of("stranger", "nobody-special")) {
            HttpResponse<String> refused = new Visitor(port).logIn(ISSUER.uri(), name);
            assertThat(refused.uri()).asString().endsWith("/login?issuer=no-role");
            assertThat(refused.body()).contains("没有为您配置本系统的角色");
        }
        HttpResponse<String> refused = new Visitor(port).logIn(ISSUER.uri(), "admin");
        assertThat(refused.uri()).asString().endsWith("/login?issuer=name");
        assertThat(refused.body()).contains("与本地用户相同或者相近");
    }

    @Test
    void takesNoAnswerThatItDidNotAskFor() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> refused = visitor.get("/login/oauth2/code/issuer?code=stolen&state=guessed");

        assertThat(refused.uri()).asString().endsWith("/login?issuer=failed");
        assertThat(visitor.get("/packets").uri()).asString().endsWith("/login");
    }

    @Test
    void asksForACodeWithAProofKey() throws Exception {
        HttpResponse<String> sent = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/authorization/issuer"))
                                .build(),
                        BodyHandlers.ofString());

        assertThat(sent.headers().firstValue("Location").orElseThrow())
                .startsWith(ISSUER.uri() + "/oauth2/authorize?response_type=code&")
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
    }

    private static String tampered(String good, String other) {
        return good.substring(0, good.indexOf('.'))
                + other.substring(other.indexOf('.'), other.lastIndexOf('.'))
                + good.substring(good.lastIndexOf('.'));
    }

    private static String tokenOfTheIssuer() throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(ISSUER.uri() + "/oauth2/token"))
                                .header(
                                        "Authorization",
                                        HttpDoor.basic("office-program", IssuerOfTests.secretOf("office-program")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer).path("access_token").asString();
    }

    private HttpDoor nobody() {
        return new HttpDoor(port).withoutLogin();
    }

    private HttpDoor bearer(String token) {
        return new HttpDoor(port).with("Bearer " + token);
    }

    /** A local user with a password of the own choice. */
    private HttpDoor local(String name, Set<Role> roles) {
        String once = desk.add(name, "法规处", roles, "cli");
        String chosen = "chosen by the person";
        HttpResponse<String> answer = new HttpDoor(port)
                .with(HttpDoor.basic(name, once))
                .post("/api/me/password", "{\"password\":\"" + chosen + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new HttpDoor(port).with(HttpDoor.basic(name, chosen));
    }

    private static String reviewOf(String packetNo, HttpDoor legal) {
        for (JsonNode entry : json(legal.get("/api/reviews?limit=200")).path("entries")) {
            if (entry.path("packetNo").asString().equals(packetNo)) {
                return entry.path("id").asString();
            }
        }
        throw new AssertionError("nothing to review");
    }

    private static int clear(HttpDoor door, String id) {
        return door.send(
                        "POST",
                        "/api/reviews/" + id,
                        BodyPublishers.ofString("{\"act\":\"CLEAR\",\"reason\":\"意见已经口头确认\"}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "*")
                .statusCode();
    }
}
