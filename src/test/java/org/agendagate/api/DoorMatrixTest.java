package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.access.DoorTable;
import org.agendagate.access.DoorTable.Door;
import org.agendagate.access.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Every mapped handler with every kind of login, against the table that a person reads: {@code doors.txt}. */
class DoorMatrixTest extends ApiTest {
    /** The users of one role each, by role; nobody and a wrong login have none. */
    private static final Map<String, String> USERS = Map.of(
            "CLERK",
            "clerk",
            "LEGAL",
            "legal",
            "VERIFIER",
            "verifier",
            "POLICY",
            "policy",
            "SIGNER",
            "signer",
            "AUDITOR",
            "auditor",
            "ADMIN",
            "admin");

    @Autowired
    @Qualifier("resourceHandlerMapping")
    private AbstractUrlHandlerMapping resources;

    private final DoorTable table = DoorTable.shipped();

    private @Nullable HttpResponse<String> wayIn;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Test
    void tableHasARowForEveryHandler() {
        assertThat(withoutRow(handlers()))
                .as("handlers without a row in doors.txt: add one that says who may pass")
                .isEmpty();
    }

    @Test
    void aHandlerWithoutARowIsFoundAndOpensToNobody() throws Exception {
        RequestMappingInfoHandlerMapping mapping = mappings.stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .findFirst()
                .orElseThrow();
        RequestMappingInfo forgotten = RequestMappingInfo.paths("/api/forgotten")
                .methods(RequestMethod.GET)
                .options(((RequestMappingHandlerMapping) mapping).getBuilderConfiguration())
                .build();
        mapping.registerMapping(forgotten, this, DoorMatrixTest.class.getDeclaredMethod("forgotten"));
        try {
            assertThat(withoutRow(handlers())).containsExactly("GET /api/forgotten");
            for (HttpDoor caller : List.of(door(), door().as("admin"))) {
                ProblemsTest.assertProblem(caller.get("/api/forgotten"), 404, "not-found");
            }
            ProblemsTest.assertProblem(door().withoutLogin().get("/api/forgotten"), 401, "unauthenticated");
        } finally {
            mapping.unregisterMapping(forgotten);
        }
        assertThat(withoutRow(handlers())).isEmpty();
    }

    /** What somebody added and told nobody of. */
    ResponseEntity<String> forgotten() {
        throw new AssertionError("a door without a row was passed");
    }

    @Test
    void everyRowHasItsHandler() {
        assertThat(withoutHandler(table))
                .as("rows of doors.txt that no handler answers: take them away")
                .isEmpty();
    }

    @Test
    void aRowWithoutAHandlerIsFound() {
        Door stale = new Door(HttpMethod.DELETE, "/api/packets/{packetNo}", DoorTable.Open.USER, Set.of(), false);

        assertThat(withoutHandler(new DoorTable(List.of(stale)))).containsExactly("DELETE /api/packets/{packetNo}");
    }

    @TestFactory
    Stream<DynamicTest> everyHandlerLetsInWhomTheTableSays() {
        List<DynamicTest> tests = new ArrayList<>();
        Map<String, HttpDoor> logins = logins();
        for (Handler handler : handlers()) {
            Door door = find(handler);
            if (door == null) {
                continue;
            }
            for (Map.Entry<String, HttpDoor> login : logins.entrySet()) {
                tests.add(DynamicTest.dynamicTest(
                        handler + " as " + login.getKey(),
                        () -> check(handler, door, login.getKey(), login.getValue())));
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "door matrix: %d handlers x %d logins %s = %d",
                handlers().size(),
                logins.size(),
                logins.keySet(),
                tests.size()));
        assertThat(tests).hasSize(handlers().size() * logins.size());
        return tests.stream();
    }

    private void check(Handler handler, Door door, String login, HttpDoor caller) {
        HttpResponse<String> answer = handler.isCall()
                ? caller.send(
                        handler.method().name(),
                        handler.somePath(),
                        BodyPublishers.noBody(),
                        "Accept",
                        "application/json")
                : caller.send(
                        handler.method().name(),
                        handler.somePath(),
                        BodyPublishers.noBody(),
                        "Accept",
                        "application/json",
                        "Cookie",
                        session(),
                        "X-CSRF-TOKEN",
                        token());

        boolean loggedIn = USERS.containsKey(login) || login.equals("one-time password");
        boolean mayPass = switch (door.open()) {
            case ANYBODY -> loggedIn || login.equals("nobody");
            case LOGIN -> loggedIn;
            case USER -> USERS.containsKey(login);
            case ROLES ->
                loggedIn && door.roles().stream().anyMatch(role -> role.name().equals(login));
        };
        if (mayPass) {
            assertThat(answer.statusCode()).as(answer.body()).isNotIn(401, 403, 429);
        } else if (loggedIn) {
            ProblemsTest.assertProblem(answer, 403, "forbidden");
        } else {
            assertThat(answer.statusCode()).as(answer.body()).isIn(401, 429);
        }
    }

    /** The way in of pages has the token that their forms bear. */
    private HttpResponse<String> way() {
        if (wayIn == null) {
            wayIn = door().withoutLogin().get("/login", "Accept", "text/html");
        }
        return wayIn;
    }

    private String session() {
        return way().headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private String token() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(way().body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private Map<String, HttpDoor> logins() {
        Map<String, HttpDoor> logins = new LinkedHashMap<>();
        logins.put("nobody", door().withoutLogin());
        logins.put("wrong login", door().with(HttpDoor.basic("nobody-of-this-name", "a wrong password")));
        logins.put("disabled", added("matrix-disabled"));
        door().post("/api/users/matrix-disabled/disable", "{}");
        logins.put("one-time password", added("matrix-new"));
        Arrays.stream(Role.values())
                .forEach(role -> logins.put(role.name(), door().as(Objects.requireNonNull(USERS.get(role.name())))));
        return logins;
    }

    /** A user who could be everything, had the password been chosen. */
    private HttpDoor added(String name) {
        HttpResponse<String> answer = door().as("admin").post("/api/users", """
                {"name": "%s", "division": "会议服务一处", "roles": ["CLERK", "LEGAL", "POLICY", "AUDITOR", "ADMIN"]}
                """.formatted(name));
        return door().with(HttpDoor.basic(
                name, HttpDoor.json(answer).path("oneTimePassword").asString()));
    }

    private Set<String> withoutHandler(DoorTable rows) {
        Set<String> mapped = Stream.concat(
                        handlers().stream().map(Handler::toString),
                        resources.getHandlerMap().keySet().stream().map(path -> "GET " + path))
                .collect(Collectors.toSet());
        return rows.doors().stream()
                .filter(door -> mapped.stream()
                        .noneMatch(one -> one.equals(door.method() + " " + door.path())
                                || (door.path().endsWith("/**")
                                        && one.startsWith(door.method() + " "
                                                + door.path().replace("**", "")))))
                .map(door -> door.method() + " " + door.path())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> withoutRow(List<Handler> handlers) {
        return handlers.stream()
                .filter(handler -> find(handler) == null)
                .map(Handler::toString)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private @Nullable Door find(Handler handler) {
        return table.doors().stream()
                .filter(door -> door.method().equals(handler.method()))
                .filter(door -> door.path().equals(handler.path())
                        || (door.path().endsWith("/**")
                                && PathPatternParser.defaultInstance
                                        .parse(door.path())
                                        .matches(PathContainer.parsePath(handler.path()))))
                .findFirst()
                .orElse(null);
    }

    private List<Handler> handlers() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(DoorMatrixTest::handlers)
                .distinct()
                .toList();
    }

    private static Stream<Handler> handlers(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return mapping.getPatternValues().stream()
                .flatMap(path -> (methods.isEmpty() ? Set.of(RequestMethod.GET) : methods)
                        .stream().map(method -> new Handler(method.asHttpMethod(), path)));
    }

    private record Handler(HttpMethod method, String path) {
        boolean isCall() {
            return path.matches("/(api|v3|actuator)(/.*|[^/]*)");
        }

        String somePath() {
            return path.replaceAll("\\{[^}]+}", "none").replace("**", "none");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
