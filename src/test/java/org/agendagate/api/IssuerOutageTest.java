package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.Server;
import org.agendagate.access.Role;
import org.agendagate.access.UserDesk;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** An issuer that does not answer opens nothing and closes nothing else. */
class IssuerOutageTest {
    @TempDir
    private Path directory;

    @Test
    void servesLocalUsersWhileTheIssuerIsOutAndItsOwnOnceItIsBack() throws IOException {
        int issuerPort = freePort();
        String issuer = "http://127.0.0.1:" + issuerPort;
        Tokens tokens = new Tokens(issuer);
        try (ConfigurableApplicationContext service = start(issuer)) {
            HttpDoor local = local(service);
            HttpDoor caller = door(service).with("Bearer " + tokens.with(claims -> {}));

            assertOut(caller);
            HttpResponse<String> page = new Visitor(port(service)).get("/oauth2/authorization/issuer");
            assertThat(page.uri()).asString().endsWith("/login?issuer=out");
            assertThat(page.body()).contains("统一身份认证暂时没有应答");
            assertThat(local.get("/api/rule-book").statusCode()).isEqualTo(200);

            try (IssuerOfTests back = new IssuerOfTests(issuerPort)) {
                await().atMost(Duration.ofSeconds(30))
                        .untilAsserted(() ->
                                assertThat(caller.get("/api/me").statusCode()).isEqualTo(200));
                assertThat(new Visitor(port(service))
                                .logIn(back.uri(), "li.hong")
                                .body())
                        .contains("li.hong");
            }

            assertThat(door(service)
                            .with("Bearer " + tokens.signed(IssuerOfTests.key("rolled"), claims -> {}))
                            .get("/api/me")
                            .statusCode())
                    .isIn(401, 503);
            assertThat(local.get("/api/rule-book").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void closesTheWayByPasswordsWhereLocalUsersAreOff() throws IOException {
        try (IssuerOfTests issuer = new IssuerOfTests(0)) {
            String password;
            try (ConfigurableApplicationContext service = start(issuer.uri())) {
                password = add(service);
                assertThat(door(service)
                                .with(HttpDoor.basic("qian", password))
                                .get("/api/me")
                                .statusCode())
                        .isEqualTo(200);
            }
            try (ConfigurableApplicationContext service = start(issuer.uri(), "--agendagate.local-users=false")) {
                HttpResponse<String> answer =
                        door(service).with(HttpDoor.basic("qian", password)).get("/api/me");
                ProblemsTest.assertProblem(answer, 401, "unauthenticated");
                assertThat(answer.headers().allValues("WWW-Authenticate"))
                        .containsExactly("Bearer realm=\"agenda-gate\"");
                assertThat(new Visitor(port(service)).get("/login").body())
                        .contains("/oauth2/authorization/issuer")
                        .doesNotContain("password");
                assertThat(new Visitor(port(service))
                                .logIn(issuer.uri(), "admin")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(door(service)
                                .with("Bearer " + new Tokens(issuer.uri()).with(claims -> claims.subject("qian")))
                                .get("/api/me")
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private static void assertOut(HttpDoor caller) {
        HttpResponse<String> answer = caller.get("/api/me");
        ProblemsTest.assertProblem(answer, 503, "issuer-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    private static HttpDoor local(ConfigurableApplicationContext service) {
        HttpDoor once = door(service).with(HttpDoor.basic("qian", add(service)));
        assertThat(once.post("/api/me/password", "{\"password\":\"chosen by the person\"}")
                        .statusCode())
                .isEqualTo(200);
        return door(service).with(HttpDoor.basic("qian", "chosen by the person"));
    }

    private static String add(ConfigurableApplicationContext service) {
        return service.getBean(UserDesk.class).add("qian", "会议服务一处", Set.of(Role.CLERK), "cli");
    }

    private ConfigurableApplicationContext start(String issuer, String... more) {
        return Server.start(Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate")),
                                "--agendagate.demonstration=false",
                                "--agendagate.issuer.uri=" + issuer,
                                "--agendagate.issuer.audience=" + IssuerOfTests.AUDIENCE,
                                "--agendagate.issuer.client-id=gate-pages",
                                "--agendagate.issuer.client-secret=" + IssuerOfTests.secretOf("gate-pages")),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private static HttpDoor door(ConfigurableApplicationContext service) {
        return new HttpDoor(port(service)).withoutLogin();
    }

    private static int port(ConfigurableApplicationContext service) {
        return Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
