package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody tries who speaks HTTP and means no good. */
class ProtocolAttacksTest extends ApiTest {
    @Autowired
    private JdbcClient jdbc;

    @Test
    void givesAnotherSessionAtLoginAndEndsItAtLogout() {
        Visitor visitor = new Visitor(port);
        visitor.get("/login");
        String before = visitor.session();
        visitor.logInHere("clerk");
        String after = visitor.session();

        assertThat(after).isNotEqualTo(before);
        assertThat(packets(before)).isEqualTo(302);
        assertThat(packets(after)).isEqualTo(200);
        assertThat(packets("CHOSENBYSOMEBODYELSE")).isEqualTo(302);
        assertThat(visitor.get("/logout").statusCode()).isEqualTo(404);
        assertThat(packets(after)).isEqualTo(200);
        visitor.logOut();
        assertThat(packets(after)).isEqualTo(302);
    }

    @Test
    void tellsWhoGuessesAtBothDoorsHowLongToWait() {
        String user = AddedUsers.add(jdbc, "会议服务一处", "CLERK");
        assertThat(door().as(user).get("/api/me").statusCode()).isEqualTo(200);
        // At once, so that most are past the wait when the first is known to be wrong.
        List<CompletableFuture<HttpResponse<String>>> guesses = IntStream.range(0, 12)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> door().with(HttpDoor.basic(user, "wrong " + i)).get("/api/me"),
                        task -> new Thread(task).start()))
                .toList();
        guesses.forEach(CompletableFuture::join);

        HttpResponse<String> call = door().as(user).get("/api/me");
        HttpResponse<String> page = new Visitor(port).logInHere(user);

        ProblemsTest.assertProblem(call, 429, "throttled");
        String seconds = call.headers().firstValue("Retry-After").orElseThrow();
        assertThat(call.body()).contains("请等候 " + seconds + " 秒后再试", "wait " + seconds + " seconds");
        assertThat(page.uri().toString()).matches("http://127.0.0.1:" + port + "/login\\?wait=[1-9][0-9]*");
        assertThat(page.body()).contains("请等候 " + page.uri().getQuery().substring(5) + " 秒后再试");
        assertThat(jdbc.sql("select failures from failed_login where name = ?")
                        .param(user)
                        .query(Integer.class)
                        .single())
                .isEqualTo(14);
    }

    @Test
    void takesNoFormWithoutItsToken() {
        Visitor visitor = new Visitor(port);
        visitor.logInHere("demo");

        for (String path : List.of("/packets/drafts", "/logout", "/rules/save", "/login")) {
            assertThat(visitor.post(path, "a=1").statusCode()).as(path).isEqualTo(403);
            assertThat(visitor.post(path, "_csrf=guessed").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
    }

    @Test
    void takesNoCallThatABrowserSendsForAnotherPage() {
        String[][] senders = {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Origin", "http://elsewhere.example"},
            {"Origin", "null"}
        };
        for (String[] sender : senders) {
            HttpResponse<String> answer = door().send("POST", "/api/packets", BodyPublishers.ofString("{}"), sender);
            ProblemsTest.assertProblem(answer, 403, "forbidden");
            assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
        }
    }

    @Test
    void takesNoSessionAtCalls() {
        Visitor visitor = new Visitor(port);
        visitor.logInHere("demo");

        assertThat(door().withoutLogin()
                        .get("/api/rule-book", "Cookie", "AGENDAGATE=" + visitor.session())
                        .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/loggers",
                "/actuator/prometheus",
                "/actuator/health/db",
                "/actuator/sbom",
                "/h2-console",
                "/swagger-ui/index.html",
                "/application.yaml",
                "/META-INF/sbom/application.cdx.json",
                "/org/agendagate/access/doors.txt",
                "/API/rule-book",
                "/api/rule-book/",
                "/api//rule-book",
                "//api/rule-book",
                "/api/./rule-book",
                "/api/rule-book;x=1",
                "/api/%72ule-book",
                "/api/rule-book%00",
                "/assets/%2e%2e/application.yaml",
                "/assets/..;/x.yaml",
                "/assets/..%2fapplication.yaml",
                "/assets/%252e%252e%252fapplication.yaml",
                "/actuator/health/..;/env",
                "/login/../api/rule-book",
                "/oauth2/authorization/issuer",
                "/login/oauth2/code/issuer?code=x&state=y"
            })
    void opensNothingBesideTheDoors(String path) throws IOException {
        String answer = raw("GET", path, "");

        assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*").doesNotContain("Exception", "org.spring", "Tomcat");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD", "PROPFIND", "FOO", "get"})
    void opensNoDoorByAnotherMethod(String method) throws IOException {
        String clerk = "Authorization: " + HttpDoor.basic("clerk", HttpDoor.PASSWORD) + "\r\n";

        assertThat(raw(method, "/api/ledger/export", clerk)).matches("(?s)HTTP/1\\.1 (4\\d\\d|501) .*");
        assertThat(raw("POST", "/api/ledger/export?_method=GET", clerk + "X-HTTP-Method-Override: GET\r\n"))
                .startsWith("HTTP/1.1 405");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"mass\",\"division\":\"处\",\"roles\":[\"CLERK\"],\"oneTime\":false}",
                "{\"name\":\"mass\",\"division\":\"处\",\"roles\":[\"CLERK\"],\"password\":\"chosen by somebody\"}",
                "{\"name\":\"mass\",\"division\":\"处\",\"roles\":[\"CLERK\"],\"roles\":[\"ADMIN\"]}",
                "{\"name\":\"mass\",\"division\":\"处\",\"roles\":[\"ROOT\"]}",
                "{\"name\":\"mass\",\"division\":\"处\",\"roles\":[4]}",
                "{\"name\":\"mass\",\"division\":\"处\"}"
            })
    void takesNothingOfAUserThatTheCallDoesNotKnow(String user) {
        HttpDoor admin = door().as("admin");

        assertThat(admin.post("/api/users", user).statusCode()).isEqualTo(400);
        assertThat(admin.get("/api/users").body()).doesNotContain("\"mass\"");
    }

    @Test
    void sendsNobodyElsewhere() {
        HttpDoor nobody = door().withoutLogin();

        for (String path :
                List.of("/packets", "/?continue=http://elsewhere.example", "/packets?x=//elsewhere.example")) {
            assertThat(nobody.get(path, "Accept", "text/html", "X-Forwarded-Host", "elsewhere.example")
                            .headers()
                            .firstValue("Location")
                            .orElseThrow())
                    .isEqualTo("/login");
        }
    }

    /** Whoever makes a browser or a cache ask under another name gets nobody sent there. */
    @Test
    void sendsNobodyToAHostThatTheRequestNames() throws IOException {
        HttpResponse<String> way = door().withoutLogin().get("/login", "Accept", "text/html");
        HttpResponse<String> other = door().withoutLogin().get("/login", "Accept", "text/html");
        String form = "username=clerk&password=" + HttpDoor.PASSWORD + "&_csrf=" + HttpDoor.token(other);
        String login = "Authorization: " + HttpDoor.basic("demo", HttpDoor.PASSWORD) + "\r\n";
        List<String> answers = List.of(
                forged("GET", "/packets", "", ""),
                forged("GET", "/nowhere", "", ""),
                forged(
                        "POST",
                        "/packets/drafts",
                        login + "Cookie: " + HttpDoor.cookie(way) + "\r\nX-CSRF-TOKEN: " + HttpDoor.token(way) + "\r\n",
                        ""),
                forged("POST", "/login", "Cookie: " + HttpDoor.cookie(other) + "\r\n", form));

        for (String answer : answers) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 302")
                    .contains("Location: /")
                    .doesNotContain("elsewhere.example");
        }
        assertThat(forged("GET", "/", login, "")).startsWith("HTTP/1.1 200").doesNotContain("elsewhere.example");
        assertThat(forged("GET", "/register", login, ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("elsewhere.example");
        assertThat(forged("GET", "/v3/api-docs", login, ""))
                .startsWith("HTTP/1.1 200")
                .doesNotContain("elsewhere.example");
    }

    private String forged(String method, String path, String headers, String form) throws IOException {
        return door().sendRaw(method + " " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\nAccept: "
                + (path.startsWith("/v3/") ? "application/json" : "text/html") + "\r\n"
                + "Connection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length() + "\r\n" + headers + "\r\n" + form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?lang=en%0d%0aX-Smuggled:%20yes",
                "/login?issuer=%0d%0aX-Smuggled:yes",
                "/login%0d%0aX-Smuggled:yes",
                "/rules/x%0d%0aX-Smuggled:yes",
                "/?lang=zh%0aX-Smuggled:yes"
            })
    void letsNoHeaderBeSmuggledIn(String path) throws IOException {
        assertThat(raw("GET", path, "").split("\r\n\r\n", 2)[0]).doesNotContainIgnoringCase("\r\nX-Smuggled");
    }

    @Test
    void refusesWhatIsMoreThanOneRequest() throws IOException {
        for (String headers : List.of(
                "Content-Length: 4\r\nContent-Length: 5\r\n",
                "Transfer-Encoding: xchunked\r\n",
                "Content-Length: -1\r\n",
                "Host: elsewhere.example\r\n",
                "X-Long: " + "x".repeat(20_000) + "\r\n")) {
            assertThat(raw("POST", "/api/checks", headers)).matches("(?s)HTTP/1\\.1 (400|501) .*");
        }
    }

    @Test
    void tellsBrowsersWhatNeverToDo() {
        for (String path : List.of("/login", "/actuator/health", "/api/rule-book", "/nowhere")) {
            assertThat(door().withoutLogin()
                            .get(path, "Accept", "text/html")
                            .headers()
                            .map())
                    .as(path)
                    .hasEntrySatisfying(
                            "x-frame-options", value -> assertThat(value).containsExactly("DENY"))
                    .hasEntrySatisfying(
                            "x-content-type-options", value -> assertThat(value).containsExactly("nosniff"))
                    .hasEntrySatisfying(
                            "content-security-policy",
                            value -> assertThat(value.get(0))
                                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                                    .doesNotContain("unsafe"))
                    .hasEntrySatisfying(
                            "cache-control", value -> assertThat(value.get(0)).contains("no-store"))
                    .doesNotContainKeys("server", "x-powered-by");
        }
    }

    private int packets(String session) {
        return door().withoutLogin()
                .get("/packets", "Accept", "text/html", "Cookie", "AGENDAGATE=" + session)
                .statusCode();
    }

    private String raw(String method, String path, String headers) throws IOException {
        return door().sendRaw(method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers
                + (headers.contains("Content-Length") || headers.contains("Transfer-Encoding")
                        ? ""
                        : "Content-Length: 0\r\n")
                + "Connection: close\r\n\r\n");
    }
}
