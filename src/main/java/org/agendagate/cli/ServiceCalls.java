package org.agendagate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls of a running service, with somebody's login. */
final class ServiceCalls {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final URI service;
    private final String credentials;

    /** Sends no password over a wire that others may read. */
    ServiceCalls(URI service, String user, String password) {
        boolean sealed = "https".equals(service.getScheme());
        if (service.getHost() == null || (!sealed && !"http".equals(service.getScheme()))) {
            throw new CommandFailedException("`" + service + "` is no address of a service: write https://HOST:PORT");
        } else if (!sealed && !isThisMachine(service.getHost())) {
            throw new CommandFailedException(
                    "a password is sent to this machine alone without TLS: write https://" + service.getHost());
        }
        this.service = service;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    JsonNode get(String path) {
        return send(HttpRequest.newBuilder(service.resolve(path)).GET());
    }

    JsonNode post(String path, Object body) {
        return send(HttpRequest.newBuilder(service.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body))));
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(
                    request.timeout(PATIENCE)
                            .header("Authorization", credentials)
                            .header("Accept", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode said = read(answer.body());
            if (answer.statusCode() != 200 || said == null) {
                throw new CommandFailedException("the service refuses: " + answer.statusCode() + " "
                        + (said == null ? "" : said.path("detail").asString("")));
            }
            return said;
        } catch (IOException failure) {
            throw new CommandFailedException(
                    "cannot reach the service at " + service + ": see `--service`, and that it runs", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CommandFailedException("interrupted");
        }
    }

    private static @Nullable JsonNode read(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException noJson) {
            return null;
        }
    }
}
