package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.agendagate.OfficeClock;
import org.agendagate.drafts.Drafts;
import org.agendagate.records.Databases;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service with a rules directory that is edited. */
class ReloadTest {
    private static final String LEADERS = "integrity/cross-portfolio-leaders.drl";

    @TempDir
    private Path folder;

    private Path rules;
    private ConfigurableApplicationContext service;
    private HttpDoor door;

    @BeforeEach
    void start() throws IOException {
        rules = folder.resolve("rules");
        for (Map.Entry<String, byte[]> file : RuleFiles.bundled().contents().entrySet()) {
            Files.createDirectories(rules.resolve(file.getKey()).getParent());
            Files.write(rules.resolve(file.getKey()), file.getValue());
        }
        service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.rules=" + rules,
                "--agendagate.rules-watch=20ms",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
        door = new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void takesUpAnEditRefusesABrokenOneAndRecovers() throws IOException {
        Path file = rules.resolve(LEADERS);
        String text = Files.readString(file);

        replace(file, text + "// 改动\n");
        String edited = RuleFiles.read(rules).version();
        awaitRuleBook("/version", edited);
        assertThat(json(door.post("/api/checks", Packets.example()))
                        .path("ruleBook")
                        .asString())
                .isEqualTo(edited);

        replace(file, text.replace("when", "wenn"));
        awaitRuleBook("/state", "STALE");
        JsonNode book = json(door.get("/api/rule-book"));
        assertThat(book.path("version").asString()).isEqualTo(edited);
        assertThat(book.at("/refusedVersion").asString())
                .isEqualTo(RuleFiles.read(rules).version());
        assertThat(book.at("/problems/0/file").asString()).isEqualTo(LEADERS);
        JsonNode health = json(door.get("/actuator/health"));
        assertThat(health.path("status").asString()).isEqualTo("UP");
        assertThat(health.at("/components/rules/details/state").asString()).isEqualTo("STALE");
        assertThat(health.at("/components/rules/details/problems").asInt()).isPositive();
        assertThat(door.get("/actuator/prometheus").body())
                .contains("agendagate_reloads_total{result=\"accepted\"} 1.0")
                .contains("agendagate_reloads_total{result=\"refused\"} 1.0")
                .contains("agendagate_rules_stale 1.0");

        replace(file, text);
        awaitRuleBook("/state", "LIVE");
    }

    @Test
    void tellsWhichRuleBooksWereLiveAndWhatTheyChanged() throws IOException {
        String first = RuleFiles.read(rules).version();
        Path file = rules.resolve(LEADERS);
        replace(file, Files.readString(file).replace("@reason( \"", "@reason( \"经查，"));
        String second = RuleFiles.read(rules).version();
        awaitRuleBook("/version", second);

        JsonNode list = json(door.get("/api/rule-books")).path("ruleBooks");
        assertThat(list).hasSize(2);
        assertThat(list.at("/0/version").asString()).isEqualTo(second);
        assertThat(list.at("/0/from").asString()).isEqualTo(rules.toString());
        assertThat(list.at("/0/changes")).hasSize(1);
        assertThat(list.at("/0/changes/0/kind").asString()).isEqualTo("CHANGED");
        assertThat(list.at("/1/version").asString()).isEqualTo(first);
        assertThat(list.at("/1/changes")).isEmpty();

        JsonNode changes = json(door.get("/api/rule-books/" + first + "/changes/" + second));
        assertThat(changes.at("/files/0/path").asString()).isEqualTo(LEADERS);
        assertThat(changes.at("/files/0/lines").toString()).contains("+    @reason( \\\"经查，");
        assertThat(json(door.get("/api/rule-books/" + first)).at("/files").toString())
                .contains("seed/leader-sign-off.drl");
        assertThat(door.get("/api/rule-books/sha256:0").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesTheOfficesOwnMarkingsAtEveryDoorOnceTheyAreLive() throws IOException {
        String own = "明川府内字专报";
        String packet = Packets.packet(Packets.freshNumber(), 1, "关于工作的" + own);
        byte[] document = ("关于工作的" + own + "\n正文。").getBytes(UTF_8);
        assertThat(json(door.post("/api/checks", packet)).path("classified").asBoolean(true))
                .isFalse();

        Path file = rules.resolve("reference/markings.yaml");
        replace(file, Files.readString(file).replace("additions: []", "additions: [" + own + "]"));
        awaitRuleBook("/version", RuleFiles.read(rules).version());

        assertThat(json(door.post("/api/checks", packet)).path("classified").asBoolean(false))
                .isTrue();
        assertThat(json(door.post("/api/packets", packet)).path("classified").asBoolean(false))
                .isTrue();
        assertThat(new WayInByHttp(door).keep(document)).isEqualTo("CLASSIFIED");
        int port = Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port"));
        assertThat(new WayInByPage(port, "clerk").keep(document)).isEqualTo("CLASSIFIED");
        assertThat(service.getBean(Drafts.class).save(null, "clerk", packet, Instant.EPOCH))
                .isInstanceOf(Drafts.Kept.Classified.class);
        assertThat(new WayInByHttp(door).withdraw("YTBS-2026-9999", 1, own)).isEqualTo("CLASSIFIED");
    }

    /** In one step: this watch looks so often that it would judge what a writer under load leaves half done. */
    private void replace(Path file, String text) throws IOException {
        Path next = folder.resolve("next");
        Files.write(next, text.getBytes(UTF_8));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private void awaitRuleBook(String field, String value) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        json(door.get("/api/rule-book")).at(field).asString().equals(value));
    }
}
