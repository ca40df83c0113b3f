package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.agendagate.documents.WordFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service writes to its log, in the format it has by default. */
class LogTest extends ApiTest {
    private static final String CONTENT = "会议纪要第三稿";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("org.agendagate");
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final String packetNo = Packets.freshNumber();
    private final Level rootLevel = root.getLevel();

    @Autowired
    private Environment environment;

    @BeforeEach
    void listen() {
        root.getLoggerContext().putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
        encoder.start();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        root.addAppender(appender);
        root.setLevel(Level.INFO);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(appender);
        root.setLevel(rootLevel);
        own.setLevel(null);
        appender.stop();
    }

    @Test
    void logsASubmissionByIdsAndFigures() {
        HttpResponse<String> answer = door().post("/api/packets", Packets.packet(packetNo, 1, CONTENT));

        JsonNode decided = line("decided");
        assertThat(decided.path("packetNo").asString()).isEqualTo(packetNo);
        assertThat(decided.path("revision").asInt()).isEqualTo(1);
        assertThat(decided.path("decision")).isEqualTo(json(answer).path("id"));
        assertThat(decided.path("ruleBook")).isEqualTo(json(answer).path("ruleBook"));
        assertThat(decided.path("outcome")).isEqualTo(json(answer).path("outcome"));
        assertThat(decided.path("durationMs").isNumber()).isTrue();
        assertThat(decided.path("requestId").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(line("submitted").path("result").asString()).isEqualTo("Recorded");
        assertThat(log()).doesNotContain(CONTENT);
    }

    @Test
    void saysNothingOfTheContentOfAClassifiedPacket() {
        door().post("/api/packets", Packets.classified(packetNo, CONTENT));
        door().post("/api/checks", Packets.classified(packetNo, CONTENT));
        door().post("/api/packets", Packets.packet(packetNo, 1, CONTENT + "（机密★5年）"));

        assertThat(line("decided").path("classified").asBoolean()).isTrue();
        assertThat(log()).doesNotContain(CONTENT, "省交通运输厅", "机密");
    }

    @Test
    void saysNothingOfTheContentOfAMalformedPacket() {
        door().post("/api/packets", Packets.packet(packetNo, 0, CONTENT));
        door().post("/api/packets", Packets.packet(packetNo, 1, CONTENT).substring(0, 500));

        assertThat(log()).doesNotContain(CONTENT, "省交通运输厅");
    }

    @Test
    void saysNothingOfTheContentOfADocument() {
        upload(WordFiles.of(CONTENT), "第三稿.docx");
        upload(WordFiles.of("机密★5年", CONTENT), "第三稿.docx");
        upload(("%PDF-1.7\n1 0 obj <</" + CONTENT + " 1>>").getBytes(UTF_8), "第三稿.pdf");

        assertThat(line("document kept").path("document").asString()).startsWith("sha256:");
        assertThat(line("document refused").path("classified").asBoolean()).isTrue();
        assertThat(line("document not read").path("flaw").asString()).isEqualTo("BROKEN");
        assertThat(log()).doesNotContain(CONTENT, "第三稿.", "机密");
    }

    private void upload(byte[] file, String name) {
        door().send(
                        "POST",
                        "/api/documents",
                        HttpRequest.BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + java.net.URLEncoder.encode(name, UTF_8));
    }

    private String log() {
        return written.toString(UTF_8);
    }

    private JsonNode line(String message) {
        List<JsonNode> lines = log().lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .filter(line -> line.path("message").asString().equals(message))
                .toList();
        assertThat(lines).as(log()).isNotEmpty();
        return lines.get(0);
    }
}
