package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages who keeps cookies and follows where they are sent. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String gate;

    Visitor(int port) {
        gate = "http://127.0.0.1:" + port;
    }

    /** Logs in through the issuer; returns where the visitor ends up. */
    HttpResponse<String> logIn(String issuer, String name) {
        HttpResponse<String> form = get("/oauth2/authorization/issuer");
        assertThat(form.uri()).asString().startsWith(issuer + "/login");
        return post(issuer + "/login", token(form), "username=" + name + "&password=" + IssuerOfTests.PASSWORD);
    }

    /** Logs in as a demonstration user. */
    HttpResponse<String> logInHere(String name) {
        return post(gate + "/login", token(get("/login")), "username=" + name + "&password=" + HttpDoor.PASSWORD);
    }

    HttpResponse<String> post(String path, String form) {
        return send(form(gate + path, form));
    }

    /** Sends a form with the token that its page bears. */
    HttpResponse<String> submit(String path, String form) {
        return post(gate + path, token(get("/login")), form);
    }

    HttpResponse<String> logOut() {
        return post(gate + "/logout", token(get("/login")), "");
    }

    private HttpResponse<String> post(String address, String token, String form) {
        return send(form(address, form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
    }

    private static HttpRequest.Builder form(String address, String form) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }

    private static String token(HttpResponse<String> page) {
        Matcher token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(gate + path)));
    }

    /** The gate's session, empty without one. */
    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("AGENDAGATE"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(
                    request.header("Accept", "text/html")
                            .timeout(Duration.ofMinutes(1))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
