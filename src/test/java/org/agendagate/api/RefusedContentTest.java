package org.agendagate.api;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.agendagate.documents.PdfFiles;
import org.agendagate.documents.WordFiles;
import org.agendagate.packet.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of what is refused for secrecy neither the database's files nor the log hold a word, a byte or a digest. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedContentTest extends ApiTest {
    private static final List<Charset> ENCODINGS = List.of(UTF_8, UTF_16LE, UTF_16BE, Charset.forName("GB18030"));
    private static final int SLICE = 24;

    private final Random random = new Random(20261130);

    @Value("${agendagate.database}")
    private String database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void isNowhere(CapturedOutput output) {
        String kept = "穿山越岭的引水渠道";
        byte[] keptFile = noise(List.of(kept));
        assertThat(upload(keptFile, "引水.txt").statusCode()).isEqualTo(201);

        List<String> words = List.of("沿河堤坝的加固图纸", "东侧仓库的钥匙编号", "夜间值守的换班口令", "山后雷达的站址坐标", "海岛补给的航线时刻");
        List<byte[]> files = List.of(
                noise(List.of("机密★5年", words.get(0))),
                noise(List.of(words.get(1))),
                WordFiles.of("秘密★3年", words.get(2)),
                PdfFiles.of(List.of("绝密★长期", words.get(3))));
        assertRefused(upload(files.get(0), "一.txt"));
        assertRefused(upload(files.get(1), "绝密-" + words.get(4) + ".txt"));
        assertRefused(upload(files.get(2), "三.docx"));
        assertRefused(upload(files.get(3), "四.pdf"));
        String title = "北部边防的通信规划";
        String marked = "南线隧道的开工日期";
        List<String> packets = List.of(
                Packets.classified(Packets.freshNumber(), title),
                Packets.packet(Packets.freshNumber(), 1, marked + "（机密★5年）"));
        for (String packet : packets) {
            assertThat(door().post("/api/packets", packet).body()).doesNotContain(title, marked);
            assertThat(door().post("/api/checks", packet).body()).doesNotContain(title, marked);
        }

        jdbc.sql("checkpoint sync").update();
        List<byte[]> stored = dataFiles();
        assertThat(isIn(stored, kept, slices(keptFile)))
                .as("what was kept is found that way")
                .isTrue();
        List<String> sought = new ArrayList<>(words);
        sought.addAll(List.of(title, marked));
        for (byte[] file : files) {
            // Parts of a docx or a pdf are the same in every file, kept ones among them.
            List<byte[]> slices = files.indexOf(file) < 2 ? slices(file) : List.of();
            assertThat(isIn(stored, Sha256.of(file).substring(7), slices))
                    .as("a digest or bytes of a refused file")
                    .isFalse();
            assertThat(output.getAll()).doesNotContain(Sha256.of(file).substring(7));
        }
        for (String word : sought) {
            assertThat(isIn(stored, word, List.of())).as(word).isFalse();
            assertThat(output.getAll()).doesNotContain(word);
        }
    }

    /** A text that no compression makes smaller. */
    private byte[] noise(List<String> lines) {
        StringBuilder text = new StringBuilder(String.join("\n", lines)).append('\n');
        for (int i = 0; i < 400; i++) {
            text.append((char) (0x4E00 + random.nextInt(0x5000)));
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Some bytes from all over a file. */
    private static List<byte[]> slices(byte[] file) {
        List<byte[]> slices = new ArrayList<>();
        for (int at = 0; at + SLICE <= file.length; at += Math.max(SLICE, file.length / 20)) {
            slices.add(Arrays.copyOfRange(file, at, at + SLICE));
        }
        return slices;
    }

    private static boolean isIn(List<byte[]> stored, String word, List<byte[]> slices) {
        List<byte[]> sought = new ArrayList<>(slices.subList(Math.min(slices.size(), 1), slices.size()));
        ENCODINGS.forEach(encoding -> sought.add(word.getBytes(encoding)));
        return stored.stream()
                .map(file -> new String(file, ISO_8859_1))
                .anyMatch(file -> sought.stream().anyMatch(part -> file.contains(new String(part, ISO_8859_1))));
    }

    private List<byte[]> dataFiles() {
        String path = database.substring("jdbc:h2:file:".length());
        Path directory = Path.of(path.contains(";") ? path.substring(0, path.indexOf(';')) : path)
                .toAbsolutePath()
                .getParent();
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(RefusedContentTest::bytes)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("classified-document");
    }

    private HttpResponse<String> upload(byte[] file, String name) {
        return door().send(
                        "POST",
                        "/api/documents",
                        BodyPublishers.ofByteArray(file),
                        "Content-Type",
                        "application/octet-stream",
                        "Content-Disposition",
                        "attachment; filename*=UTF-8''" + URLEncoder.encode(name, UTF_8));
    }
}
