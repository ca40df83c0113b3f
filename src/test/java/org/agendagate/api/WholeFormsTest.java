package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms and addresses that cannot be read whole: said so, at pages and at calls, and nothing is made of them. */
class WholeFormsTest extends ApiTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MANY =
            IntStream.range(0, 150_000).mapToObj(i -> "/items/0/a" + i + "=1").collect(Collectors.joining("&"));
    private static final String PARTS = IntStream.range(0, 5_000)
                    .mapToObj(i -> "--b\r\nContent-Disposition: form-data; name=\"f" + i + "\"\r\n\r\n1\r\n")
                    .collect(Collectors.joining())
            + "--b--\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"/packets/drafts", "/packets/drafts/none", "/rules/save", "/users", "/login"})
    void tellsAFormOfTooManyFieldsAtPages(String path) {
        assertPage(press(path, FORM, MANY), 400, "填写的栏目过多");
    }

    @Test
    void tellsAFormThatIsTooLongAtPages() {
        assertPage(press("/packets/drafts", FORM, "a=" + "x".repeat(17 << 20)), 413, "填写的内容过多");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/packets", "/api/checks", "/api/documents", "/api/me/password", "/api/users"})
    void takesNoFormAtCalls(String path) {
        for (String body : new String[] {"a=1", MANY, "a=" + "x".repeat(17 << 20)}) {
            assertProblem(call(path, FORM, BodyPublishers.ofString(body)), 415, "unsupported-media-type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=b", "Multipart/Mixed; boundary=b"})
    void takesNothingInParts(String type) {
        for (String path : new String[] {"/packets/drafts", "/packets/files", "/login"}) {
            assertPage(press(path, type, PARTS), 415, "请求有误");
        }
        for (String path : new String[] {"/api/packets", "/api/checks", "/api/documents"}) {
            assertProblem(call(path, type, BodyPublishers.ofString(PARTS)), 415, "unsupported-media-type");
        }
    }

    @Test
    void takesNoFormOfUntoldLength() {
        HttpResponse<String> answer = door().withoutLogin()
                .send(
                        "POST",
                        "/login",
                        BodyPublishers.fromPublisher(BodyPublishers.ofString("username=demo")),
                        "Content-Type",
                        FORM,
                        "Accept",
                        "text/html");
        assertThat(answer.statusCode()).isEqualTo(411);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%zz", "a=%ff%fe", "lang=%c3%28"})
    void tellsAnAddressInBrokenLetters(String query) {
        HttpDoor door = door();
        assertPage(raw(door, "/register?" + query, "text/html"), 400, "请求有误");
        assertPage(raw(door, "/login?" + query, "text/html"), 400, "请求有误");
        assertThat(raw(door, "/api/reviews?" + query, "application/json")).contains("HTTP/1.1 400", ":bad-request");
    }

    @Test
    void tellsTheNumberOfTheRequestThere() {
        HttpResponse<String> page = press("/packets/drafts", FORM, "a=%zz");
        assertThat(page.body())
                .contains("<code>" + page.headers().firstValue("X-Request-Id").orElseThrow() + "</code>");
    }

    private static String raw(HttpDoor door, String path, String accept) {
        try {
            return door.sendRaw("GET " + path + " HTTP/1.1\r\nHost: gate\r\nAccept: " + accept
                    + "\r\nAuthorization: " + HttpDoor.basic("demo", HttpDoor.PASSWORD)
                    + "\r\nConnection: close\r\n\r\n");
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private HttpResponse<String> press(String path, String type, String body) {
        HttpResponse<String> way = door().withoutLogin().get("/login", "Accept", "text/html");
        return door().as("demo")
                .send(
                        "POST",
                        path,
                        BodyPublishers.ofString(body),
                        "Accept",
                        "text/html",
                        "Content-Type",
                        type,
                        "Cookie",
                        HttpDoor.cookie(way),
                        "X-CSRF-TOKEN",
                        HttpDoor.token(way));
    }

    private HttpResponse<String> call(String path, String type, BodyPublisher body) {
        return door().send("POST", path, body, "Content-Type", type);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        ProblemsTest.assertProblem(answer, status, type);
    }

    private static void assertPage(HttpResponse<String> answer, int status, String words) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains(words);
    }

    private static void assertPage(String answer, int status, String words) {
        assertThat(answer).startsWith("HTTP/1.1 " + status).contains(words, "<html");
    }
}
