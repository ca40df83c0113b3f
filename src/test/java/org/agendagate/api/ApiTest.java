package org.agendagate.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agendagate.OfficeClock;
import org.agendagate.Server;
import org.agendagate.records.Databases;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service on a port of its own, with an H2 file; all tests that extend this share it. */
@SpringBootTest(
        classes = {Server.class, OfficeClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class ApiTest {
    @Value("${local.server.port}")
    int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        Path directory = Files.createTempDirectory(Path.of("target"), "api-test");
        properties.add("agendagate.database", () -> Databases.h2(directory.resolve("agenda-gate")));
    }

    HttpDoor door() {
        return new HttpDoor(port);
    }
}
