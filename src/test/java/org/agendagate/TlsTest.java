package org.agendagate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.agendagate.records.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** The service with a certificate of its own, by an SSL bundle. */
class TlsTest {
    private static final String PASSWORD = "known-to-tests";

    @TempDir
    private Path directory;

    @Test
    void answersOverTlsAloneAndKeepsBrowsersToIt() throws Exception {
        Path store = selfSigned();
        try (ConfigurableApplicationContext service = Server.start(
                "--server.port=0",
                "--agendagate.database=" + Databases.h2(directory.resolve("agenda-gate")),
                "--server.ssl.bundle=gate",
                "--spring.ssl.bundle.jks.gate.keystore.location=file:" + store,
                "--spring.ssl.bundle.jks.gate.keystore.password=" + PASSWORD)) {
            String address = "127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(store)).build();

            HttpResponse<String> page = get(client, "https://" + address + "/login");

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isIn("TLSv1.2", "TLSv1.3");
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                    .startsWith("AGENDAGATE=")
                    .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                    .doesNotContain("Domain");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
                    .startsWith("max-age=31536000");
            assertThat(get(client, "https://" + address + "/actuator/health").statusCode())
                    .isEqualTo(200);
            HttpResponse<String> clear = get(client, "http://" + address + "/login");
            assertThat(clear.statusCode()).isEqualTo(400);
            assertThat(clear.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address) throws Exception {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private Path selfSigned() throws Exception {
        Path store = directory.resolve("gate.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "gate",
                        "-keyalg",
                        "EC",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD,
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1")
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        certificates.setCertificateEntry("gate", keys.getCertificate("gate"));
        trust.init(certificates);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
