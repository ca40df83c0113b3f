package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.agendagate.OfficeClock;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The second office from one end to the other: submission, flag, review, notice, register, all in its own names. */
class CityServiceTest {
    private static final Path CITY = Path.of("samples/offices/qingxi");

    @TempDir
    private Path folder;

    @Test
    void goesFromSubmissionToTheRegisterInItsOwnNames() throws IOException {
        List<String> papers = new ArrayList<>();
        try (ConfigurableApplicationContext service = start()) {
            HttpDoor door =
                    new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
            JsonNode flagged = json(submit(door, "Q09/flags-material-delivered-two-days-before", papers));
            assertThat(flagged.path("ready").asBoolean()).isFalse();

            HttpResponse<String> queue = door.get("/api/reviews?rule=Q09");
            papers.add(queue.body());
            String id = json(queue).at("/entries/0/id").asString();
            HttpResponse<String> entry = door.get("/api/reviews/" + id);
            papers.add(entry.body());
            HttpResponse<String> cleared = door.as("legal")
                    .send(
                            "POST",
                            "/api/reviews/" + id,
                            BodyPublishers.ofString("{\"act\":\"CLEAR\",\"reason\":\"登记簿记载按时送达\"}"),
                            "Content-Type",
                            "application/json",
                            "If-Match",
                            entry.headers().firstValue("ETag").orElseThrow());
            assertThat(cleared.statusCode()).as(cleared.body()).isEqualTo(200);
            papers.add(cleared.body());
            assertThat(json(cleared).at("/decision/ready").asBoolean()).isTrue();

            JsonNode rejected = json(submit(door, "Q04/rejects-matter-without-the-opinion", papers));
            assertThat(rejected.path("outcome").asString()).isEqualTo("REJECTED");
            HttpResponse<String> notice = door.get(
                    "/decisions/" + rejected.path("id").asString() + "/notice?item="
                            + rejected.at("/items/0/itemNo").asString(),
                    "Accept",
                    "text/html");
            assertThat(notice.statusCode()).isEqualTo(200);
            assertThat(notice.body()).contains("市水利局", "〔Q04〕", "市财政局", "青溪市人民政府办公室");
            papers.add(notice.body());

            JsonNode crowded = json(submit(door, "Q03/accepts-the-first-item", papers));
            assertThat(crowded.path("outcome").asString()).isEqualTo("ACCEPTED");
            HttpResponse<String> register = door.get("/api/register?meeting=2026-10-26");
            assertThat(json(register).path("entries").size())
                    .as(register.body())
                    .isGreaterThanOrEqualTo(3);
            papers.add(register.body());
        }
        assertThat(papers).allSatisfy(paper -> assertThat(paper).doesNotContainPattern("省(?!略)|常委会|明川"));
    }

    private static HttpResponse<String> submit(HttpDoor door, String sample, List<String> papers) throws IOException {
        String packet = Files.readString(CITY.resolve("samples").resolve(sample).resolve("packet.json"), UTF_8);
        HttpResponse<String> answer = door.post("/api/packets", packet);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        papers.add(answer.body());
        return answer;
    }

    private ConfigurableApplicationContext start() {
        return OfficeClock.serve(
                "--server.port=0",
                "--agendagate.rules=" + CITY.resolve("rules"),
                "--agendagate.rehearsed=" + folder.resolve("rehearsed.json"),
                "--agendagate.office.name=青溪市人民政府办公室",
                "--agendagate.office.mark=青府议",
                "--agendagate.office.contact=会议科值班岗",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
    }
}
