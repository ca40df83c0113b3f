package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.agendagate.Server;

/** The pages, read by their Chinese words. */
final class WayInByPage implements WayIn {
    private static final Properties WORDS = words();

    private final HttpDoor door;
    private final Visitor visitor;

    WayInByPage(int port, String user) {
        door = new HttpDoor(port).as(user);
        visitor = new Visitor(port);
        visitor.logInHere(user);
    }

    @Override
    public String submit(String packet) {
        HttpResponse<String> page = visitor.submit(draft(), FormOf.packet(packet) + "&do=submit");
        String path = page.uri().getPath();
        return path.startsWith("/decisions/") && page.statusCode() == 200
                ? "DONE " + path.replace("/decisions/", "")
                : word(page, "draft.not", "INCOMPLETE", "TAKEN", "OUT_OF_ORDER", "OTHER_DIVISION", "UNDECIDED");
    }

    private String draft() {
        return visitor.submit("/packets/drafts", "").uri().getPath();
    }

    @Override
    public String check(String packet) {
        String said = visitor.submit(draft() + "/check", FormOf.packet(packet)).body();
        if (said.contains("先填完整")) {
            return "INCOMPLETE";
        } else if (said.contains("这个报送编号已由其他处室使用")) {
            return "OTHER_DIVISION";
        }
        return said.contains("未作决定") || said.contains("缺少20") ? "UNDECIDED" : "DONE";
    }

    @Override
    public String withdraw(String packetNo, int revision, String reason) {
        HttpResponse<String> page = visitor.submit(
                "/packets/" + packetNo + "/withdrawal",
                "sure=true&revision=" + revision + "&reason=" + URLEncoder.encode(reason, UTF_8));
        return word(page, "withdraw.not", "NO_REASON", "CLASSIFIED", "UNCONFIRMED", "SUPERSEDED");
    }

    @Override
    public String review(String id, String seen, String reason) {
        HttpResponse<String> page = visitor.submit(
                "/reviews/" + id, "act=CLEARED&seen=" + seen + "&reason=" + URLEncoder.encode(reason, UTF_8));
        if (page.body().contains(WORDS.getProperty("review.meanwhile"))) {
            return "CHANGED";
        } else if (page.body().contains(WORDS.getProperty("review.own"))) {
            return "OWN";
        } else if (page.body().contains("理由带有密级标志")) {
            return "CLASSIFIED";
        }
        return page.body().contains("请写明理由。") ? "NO_REASON" : word(page, "");
    }

    @Override
    public String keep(byte[] document) {
        HttpResponse<String> way = door.withoutLogin().get("/login", "Accept", "text/html");
        HttpResponse<String> answer = door.send(
                "POST",
                "/packets/documents",
                BodyPublishers.ofByteArray(document),
                "Content-Type",
                "application/octet-stream",
                "Cookie",
                HttpDoor.cookie(way),
                "X-CSRF-TOKEN",
                HttpDoor.token(way));
        String problem = HttpDoor.json(answer).path("problem").asString("");
        if (problem.isEmpty()) {
            return "DONE";
        }
        return problem.startsWith(WORDS.getProperty("document.classified").split("\\{", -1)[0])
                ? "CLASSIFIED"
                : "FLAWED";
    }

    private static String word(HttpResponse<String> page, String key, String... refusals) {
        if (page.statusCode() != 200) {
            return page.statusCode() == 404 ? "NOT_THERE" : String.valueOf(page.statusCode());
        }
        return List.of(refusals).stream()
                .filter(refusal -> page.body().contains(Objects.requireNonNull(WORDS.getProperty(key + "." + refusal))))
                .findFirst()
                .orElse("DONE");
    }

    private static Properties words() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Server.class.getResourceAsStream("pages/words.properties")), UTF_8)) {
            Properties words = new Properties();
            words.load(file);
            return words;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
