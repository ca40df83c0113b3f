package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.agendagate.OfficeClock;
import org.agendagate.records.Databases;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service with a rule book in force that an earlier program took and this one refuses. */
class BarredServiceTest {
    @TempDir
    private Path folder;

    @Test
    void showsAndReplaysAndTakesNothingInUntilTheRulesAreMended() throws IOException {
        String packet = Packets.packet(Packets.freshNumber());
        Path opinions = folder.resolve("rules/reference/opinions.yaml");
        writeRules();
        String good = Files.readString(opinions);
        String decision;
        try (ConfigurableApplicationContext before = start()) {
            decision =
                    json(door(before).post("/api/packets", packet)).path("id").asString();
            Files.writeString(opinions, good.replace("AGREE: [同意,", "AGREE: [圈阅, 同意,"));
            before.getBean(RuleBookRecords.class)
                    .goLive(RuleFiles.read(folder.resolve("rules")), Instant.now(), "rules", "service");
        }

        try (ConfigurableApplicationContext service = start()) {
            HttpDoor door = door(service);
            assertThat(json(door.get("/api/rule-book")).path("state").asString())
                    .isEqualTo("BARRED");
            HttpResponse<String> submission = door.post("/api/packets", Packets.packet(Packets.freshNumber()));
            assertThat(submission.statusCode()).isEqualTo(503);
            assertThat(submission.body()).contains("暂不受理报送", "reference/opinions.yaml", "圈阅", "自动恢复受理");
            assertThat(door.post("/api/checks", packet).statusCode()).isEqualTo(503);
            assertThat(door.get("/rules", "Accept", "text/html").body()).contains("本版程序不再采用现行规则", "圈阅");
            HttpResponse<String> replay = door.get("/api/decisions/" + decision + "/replay");
            assertThat(replay.statusCode()).as(replay.body()).isEqualTo(200);

            Files.writeString(opinions, good + "# 已改正\n");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(json(door.get("/api/rule-book"))
                                    .path("state")
                                    .asString())
                            .isEqualTo("LIVE"));
            assertThat(door.post("/api/packets", Packets.packet(Packets.freshNumber()))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    private void writeRules() throws IOException {
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Path target = folder.resolve("rules").resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, new String(file.getValue(), UTF_8));
        }
    }

    private ConfigurableApplicationContext start() {
        return OfficeClock.serve(
                "--server.port=0",
                "--agendagate.rules=" + folder.resolve("rules"),
                "--agendagate.rules-watch=20ms",
                "--agendagate.rehearsed=" + folder.resolve("rehearsed.json"),
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
    }

    private static HttpDoor door(ConfigurableApplicationContext service) {
        return new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
    }
}
