package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the service: the demonstration user who may do everything, unless told otherwise. */
final class HttpDoor {
    /** As the tests' configuration has it. */
    static final String PASSWORD = "known-to-tests";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final @Nullable String authorization;

    HttpDoor(int port) {
        this(port, basic("demo", PASSWORD));
    }

    private HttpDoor(int port, @Nullable String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    /** The same service with the login of a demonstration user. */
    HttpDoor as(String user) {
        return with(basic(user, PASSWORD));
    }

    /** The same service with another {@code Authorization}. */
    HttpDoor with(String authorization) {
        return new HttpDoor(port, authorization);
    }

    HttpDoor withoutLogin() {
        return new HttpDoor(port, null);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> post(String path, String json) {
        return post(path, json.getBytes(UTF_8));
    }

    HttpResponse<String> post(String path, byte[] json) {
        return send("POST", path, BodyPublishers.ofByteArray(json), "Content-Type", "application/json");
    }

    /** Presses a button of a page, with the token that its form bears. */
    HttpResponse<String> press(String path, String form) {
        HttpResponse<String> way = withoutLogin().get("/login", "Accept", "text/html");
        return send(
                "POST",
                path,
                BodyPublishers.ofString(form),
                "Accept",
                "text/html",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                cookie(way),
                "X-CSRF-TOKEN",
                token(way));
    }

    /** The token that the forms of a page bear. */
    static String token(HttpResponse<String> page) {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new IllegalStateException("the page bears no token");
        }
        return token.group(1);
    }

    /** The session that an answer begins. */
    static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(1))
                .method(method, body);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends something and does not wait for what comes back. */
    Socket begin(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write(request.getBytes(UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    /** Sends what no HTTP client would, and returns all that comes back. */
    String sendRaw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
