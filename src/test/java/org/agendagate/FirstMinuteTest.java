package org.agendagate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is refused before anything listens, and the words that say what to set. */
@ExtendWith(OutputCaptureExtension.class)
class FirstMinuteTest {
    private static final String IN_EARNEST = "agendagate.demonstration";

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refuses(String because, Map<String, String> configuration, String toSet, CapturedOutput output) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate"))),
                        configuration.entrySet().stream().map(set -> "--" + set.getKey() + "=" + set.getValue()))
                .toArray(String[]::new);

        assertThatThrownBy(() -> Server.start(arguments).close()).isInstanceOf(RuntimeException.class);

        assertThat(output.getErr()).contains("agenda-gate: " + because).contains(toSet);
        assertThat(output.getAll()).doesNotContain("\"serving\"");
        assertThat(directory).isEmptyDirectory();
    }

    static Stream<Arguments> refuses() {
        String demonstration = "demonstration users serve on this machine alone";
        String open = "without TLS, passwords would cross the network in the clear";
        String issuer = "agendagate.issuer.uri";
        String audience = "agendagate.issuer.audience";
        return Stream.of(
                Arguments.of(demonstration, Map.of("server.address", "0.0.0.0"), "agendagate.demonstration=false"),
                Arguments.of(demonstration, Map.of("server.address", ""), "agendagate.demonstration=false"),
                Arguments.of(demonstration, Map.of("server.address", "::"), "agendagate.demonstration=false"),
                Arguments.of(demonstration, Map.of("agendagate.proxy", "127.0.0.1"), "agendagate.demonstration=false"),
                Arguments.of(
                        demonstration,
                        Map.of(issuer, "https://issuer.example", audience, "gate"),
                        "agendagate.demonstration=false"),
                Arguments.of(
                        demonstration,
                        Map.of("server.address", "0.0.0.0", "server.ssl.bundle", "gate"),
                        "agendagate.demonstration=false"),
                Arguments.of(open, Map.of("server.address", "0.0.0.0", IN_EARNEST, "false"), "server.ssl.bundle"),
                Arguments.of(
                        open,
                        Map.of(
                                "server.address",
                                "0.0.0.0",
                                IN_EARNEST,
                                "false",
                                "server.ssl.bundle",
                                "gate",
                                "server.ssl.enabled",
                                "false"),
                        "agendagate.proxy"),
                Arguments.of(
                        "tokens that the issuer made for other services would be let in",
                        Map.of(IN_EARNEST, "false", issuer, "https://issuer.example"),
                        audience),
                Arguments.of(
                        "the issuer could be anybody on the way",
                        Map.of(IN_EARNEST, "false", issuer, "http://issuer.example", audience, "gate"),
                        "https"),
                Arguments.of(
                        "the issuer could be anybody on the way",
                        Map.of(IN_EARNEST, "false", issuer, "", audience, "gate"),
                        issuer),
                Arguments.of(
                        "an issuer by `spring.security.oauth2` would be checked less",
                        Map.of(
                                IN_EARNEST,
                                "false",
                                "spring.security.oauth2.resourceserver.jwt.issuer-uri",
                                "https://issuer.example"),
                        issuer),
                Arguments.of(
                        "nobody could log in", Map.of(IN_EARNEST, "false", "agendagate.local-users", "false"), issuer));
    }
}
