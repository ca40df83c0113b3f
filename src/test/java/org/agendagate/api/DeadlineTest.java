package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.agendagate.OfficeClock;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that has no time to judge anything. */
class DeadlineTest {
    @TempDir
    private Path folder;

    @Test
    void givesNoDecisionPastTheDeadlineAndStaysUsable() {
        try (ConfigurableApplicationContext service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.judging-time=1ns",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")))) {
            HttpDoor door =
                    new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
            String number = Packets.freshNumber();
            for (String call : new String[] {"/api/checks", "/api/packets"}) {
                HttpResponse<String> answer = door.post(call, Packets.packet(number));
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(json(answer).path("type").asString()).endsWith(":no-decision");
                assertThat(json(answer).path("detail").asString()).contains("审核用时超过上限，未作决定");
            }
            assertThat(door.get("/api/packets/" + number).statusCode()).isEqualTo(404);
            assertThat(json(door.get("/actuator/health")).path("status").asString())
                    .isEqualTo("UP");
            assertThat(door.get("/actuator/prometheus").body()).contains("agendagate_undecided_total 2.0");
        }
    }
}
