package org.agendagate.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Every byte at every place of a request that somebody may set: none is a fault of the service. {@code -Dtries=100} tries
 * a hundred times as many.
 */
class RawBytesTest extends ApiTest {
    private static final int TRIES = 2 * Integer.getInteger("tries", 1);

    private static final List<String> HEADERS = List.of(
            "X-Request-Id",
            "Idempotency-Key",
            "Content-Disposition",
            "X-File-Name",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Authorization",
            "Cookie",
            "Origin",
            "Referer",
            "Host",
            "Content-Type",
            "Content-Length",
            "Content-Encoding",
            "Transfer-Encoding",
            "Expect",
            "Range",
            "Sec-Fetch-Site",
            "HX-Request",
            "X-CSRF-TOKEN",
            "X-Forwarded-For",
            "X-Forwarded-Proto",
            "Forwarded",
            "X-HTTP-Method-Override",
            "Upgrade",
            "Connection",
            "User-Agent",
            "X-Anything");

    private static final List<String> DOORS = List.of(
            "GET /api/rule-book",
            "GET /api/rules/G01",
            "GET /api/register",
            "GET /api/reviews",
            "GET /api/ledger/head",
            "GET /api/packets/NO-1",
            "POST /api/packets",
            "POST /api/checks",
            "POST /api/documents",
            "POST /api/reviews/1",
            "POST /api/users",
            "GET /actuator/health",
            "GET /v3/api-docs",
            "GET /login",
            "POST /login",
            "GET /packets",
            "POST /packets/documents",
            "GET /register",
            "GET /nowhere",
            "GET /");

    private final Random random = new Random(22);

    @Test
    void areNoFaultOfTheService() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (int turn = 0; turn < TRIES; turn++) {
            for (int value = 0; value < 256; value++) {
                String[] request = request((char) value);
                look(request[0], request[1], faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void unknownMethodsEncodingsAndVersionsAreTheCallers() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (String door :
                List.of("GET /api/rule-book", "POST /api/packets", "GET /login", "POST /login", "GET /nowhere")) {
            String path = door.substring(door.indexOf(' ') + 1);
            for (String line : List.of(
                    "FOO " + path + " HTTP/1.1",
                    "get " + path + " HTTP/1.1",
                    "TRACE " + path + " HTTP/1.1",
                    door + " HTTP/2.0",
                    door + " HTTP/1.9",
                    door + " HTTP/0.9",
                    door,
                    "CONNECT host:443 HTTP/1.1",
                    "PRI * HTTP/2.0",
                    door.replace(" ", " http://host") + " HTTP/1.1")) {
                look(line, line + "\r\n" + headers(""), faults);
            }
            for (String header : List.of(
                    "Transfer-Encoding: gzip",
                    "Transfer-Encoding: chunked, gzip",
                    "Transfer-Encoding: xchunked",
                    "Content-Length: x",
                    "Content-Length: 99999999999999999999",
                    "Content-Encoding: zstd",
                    "Expect: 200-ok",
                    "Upgrade: h2c",
                    "Content-Type: text/html; charset=nonsense",
                    "Accept: */*;q=x",
                    "Accept-Language: @@",
                    "Range: bytes=9-1",
                    "Host: [",
                    "Host:")) {
                String line = door + " HTTP/1.1";
                look(line + " " + header, line + "\r\n" + headers(header + "\r\n"), faults);
            }
        }
        assertThat(faults).isEmpty();
    }

    /** Callers write names in UTF-8, whose bytes are controls in Latin-1. */
    @Test
    void aClassifiedNameInAHeaderIsRefusedAsThat() throws IOException {
        String name = "机密★10年.txt";
        String utf8 = new String(name.getBytes(UTF_8), ISO_8859_1);

        String answer = exchange("POST /api/documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: " + HttpDoor.basic("clerk", HttpDoor.PASSWORD) + "\r\n"
                + "Content-Type: application/octet-stream\r\nContent-Length: 4\r\n"
                + "Content-Disposition: attachment; filename=\"" + utf8 + "\"\r\n\r\ntext");

        assertThat(answer).startsWith("HTTP/1.1 422 ").contains("classified-document");
    }

    private String[] request(char value) {
        String[] door = DOORS.get(random.nextInt(DOORS.size())).split(" ", 2);
        String what = List.of("a", "", "\"", "机").get(random.nextInt(4));
        String bytes = new String(what.getBytes(UTF_8), ISO_8859_1) + value + (random.nextBoolean() ? "b" : "");
        String header = HEADERS.get(random.nextInt(HEADERS.size()));
        String escaped = String.format(Locale.ROOT, "%%%02x", (int) value);
        switch (random.nextInt(10)) {
            case 0 -> door[1] = door[1] + "/" + bytes;
            case 1 -> door[1] = door[1] + "?text=" + bytes;
            case 2 -> door[1] = door[1] + "?" + bytes + "=1";
            case 3 -> door[1] = door[1] + (random.nextBoolean() ? "/a" + escaped : "?text=a" + escaped);
            case 4 ->
                door[1] = door[1] + "?" + escaped + "=1&page=" + escaped + "&after=" + escaped + "&lang=" + escaped;
            case 5 -> door[0] = door[0] + value;
            case 6 -> header = header + value;
            default -> {}
        }
        String named = door[0] + " " + door[1] + " " + header + ": " + bytes;
        String line = door[0] + " " + door[1] + " HTTP/1.1\r\n";
        return new String[] {named, line + headers(header + ": " + bytes + "\r\n")};
    }

    private String headers(String more) {
        String lower = more.toLowerCase(Locale.ROOT);
        return (lower.startsWith("host:") ? "" : "Host: localhost\r\n")
                + (lower.startsWith("authorization") || random.nextInt(6) > 0
                        ? ""
                        : "Authorization: " + HttpDoor.basic("demo", HttpDoor.PASSWORD) + "\r\n")
                + (lower.startsWith("content-type") ? "" : "Content-Type: application/json\r\n")
                + (lower.startsWith("content-length") || lower.startsWith("transfer") ? "" : "Content-Length: 2\r\n")
                + (lower.startsWith("accept:") ? "" : "Accept: " + accepted() + "\r\n")
                + more + "Connection: close\r\n\r\n{}";
    }

    private String accepted() {
        return List.of("*/*", "application/json", "text/html").get(random.nextInt(3));
    }

    private void look(String what, String request, Map<String, String> faults) throws IOException {
        String answer = exchange(request);
        // A request line without a version is HTTP/0.9's, whose answers have no status.
        boolean old = !answer.isEmpty() && !answer.startsWith("HTTP/1.1 ");
        int status = old ? 400 : Integer.parseInt(answer.substring(9, 12));
        boolean told = old
                || status < 400
                || answer.contains("urn:agenda-gate:problem:")
                || answer.contains("<html lang=")
                || answer.contains("HX-Redirect: ");
        if (status >= 500 || !told || (status >= 400 && (answer.contains("系统出错") || answer.contains("Exception")))) {
            faults.put(shown(what), status + " " + (told ? "" : "not told ") + shown(answer));
        }
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.shutdownOutput();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getInputStream().transferTo(answer);
            } catch (IOException reset) {
                // What came before counts: a refused body is not read.
            }
            return answer.toString(UTF_8);
        }
    }

    private static String shown(String text) {
        List<String> shown = new ArrayList<>();
        text.chars()
                .forEach(letter -> shown.add(
                        letter < 32 || (letter >= 127 && letter < 256)
                                ? String.format(Locale.ROOT, "\\x%02x", letter)
                                : String.valueOf((char) letter)));
        String whole = String.join("", shown);
        return whole.substring(0, Math.min(whole.length(), 700));
    }
}
