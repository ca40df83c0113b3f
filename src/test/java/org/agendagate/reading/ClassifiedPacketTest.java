package org.agendagate.reading;

import static org.agendagate.packet.Packets.bytes;
import static org.agendagate.packet.Packets.item;
import static org.agendagate.packet.Packets.regularJson;
import static org.agendagate.packet.SecrecyMark.Found.DECLARED;
import static org.agendagate.packet.SecrecyMark.Found.MARKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.Packet;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.Packets;
import org.agendagate.packet.Secrecy;
import org.agendagate.packet.SecrecyMark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ArrayNode;

class ClassifiedPacketTest {
    private static final PacketReader READER = PacketReader.create();
    private static final String CONTENT = "不得外传的内容";

    static Stream<Arguments> classifiedPackets() {
        return Stream.of(
                Arguments.of(
                        "declared packet",
                        regularJson(p -> p.put("secrecy", "SECRET_OFFLINE")).toString(),
                        "/secrecy",
                        DECLARED),
                Arguments.of(
                        "declared item",
                        regularJson(p -> item(p, 0).put("secrecy", "SECRET_OFFLINE"))
                                .toString(),
                        "/items/0/secrecy",
                        DECLARED),
                Arguments.of(
                        "level as declaration",
                        regularJson(p -> p.put("secrecy", "机密")).toString(),
                        "/secrecy",
                        DECLARED),
                Arguments.of(
                        "declared in the second of two fields",
                        "{\"secrecy\":\"NON_SECRET\",\"secrecy\":\"SECRET_OFFLINE\"}",
                        "/secrecy",
                        DECLARED),
                Arguments.of(
                        "marked title",
                        regularJson(p -> item(p, 0).put("title", "【机密】" + CONTENT))
                                .toString(),
                        "/items/0/title",
                        MARKED),
                Arguments.of(
                        "marked file name",
                        regularJson(p -> ((ArrayNode) item(p, 0).path("manifest")).add("机密-" + CONTENT + ".docx"))
                                .toString(),
                        "/items/0/manifest/2",
                        MARKED),
                Arguments.of(
                        "marked text",
                        regularJson(p -> item(p, 0).put("summary", CONTENT + "\n机 密 ★ 5 年"))
                                .toString(),
                        "/items/0/summary",
                        MARKED),
                Arguments.of(
                        "marked unknown field",
                        regularJson(p -> p.put(CONTENT, "机密★")).toString(),
                        "/*",
                        MARKED),
                Arguments.of(
                        "marked name of a field",
                        regularJson(p -> p.put("机密★" + CONTENT, 1)).toString(),
                        "/*",
                        MARKED),
                Arguments.of(
                        "marked detail",
                        regularJson(p -> item(p, 0).putObject("details").put("bureau", "密级：绝密"))
                                .toString(),
                        "/items/0/details/*",
                        MARKED),
                Arguments.of("escaped marking", "{\"division\":\"\\u673a\\u5bc6\\u2605\"}", "/division", MARKED),
                Arguments.of(
                        "marked value that is dropped",
                        "{\"division\":\"a\",\"division\":\"机密★\"}",
                        "/division",
                        MARKED),
                Arguments.of(
                        "marking too deep to be read",
                        "{\"a\":".repeat(40) + "\"机密★\"" + "}".repeat(40),
                        "/*".repeat(32),
                        MARKED),
                Arguments.of(
                        "marking after a break in the syntax",
                        "{\"division\":\"a\",,\"title\":\"机密★5年" + CONTENT + "\"}",
                        "",
                        MARKED),
                Arguments.of(
                        "escaped marking after a break",
                        "{\"division\":,\"title\":\"\\u673A\\u5BC6\\u2605\"}",
                        "",
                        MARKED),
                Arguments.of(
                        "declaration after a break", "{\"division\":,\"secrecy\":\"SECRET_OFFLINE\"}", "", DECLARED),
                Arguments.of("marking after the end", "{} 机密★5年", "", MARKED),
                Arguments.of("marking in a text of ten megabytes", " ".repeat(10_000_000) + "\"机密★\"", "", MARKED),
                Arguments.of("marking beyond the depth the parser bears", "[".repeat(5000) + "\"机密★\"", "", MARKED));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("classifiedPackets")
    void refusesClassifiedPacket(String name, String json, String pointer, SecrecyMark.Found found) {
        ClassifiedPacket stub = classified(json.getBytes(StandardCharsets.UTF_8));

        assertThat(stub.marks()).containsExactly(new SecrecyMark(pointer, found));
        assertThat(stub.toString()).doesNotContain("密", CONTENT, "★");
    }

    @Test
    void findsMarkingInOtherEncodings() {
        for (String charset : new String[] {"GB18030", "UTF-16", "UTF-16LE", "UTF-16BE"}) {
            byte[] bytes = "{\"title\":\"机密★5年\"}".getBytes(Charset.forName(charset));
            assertThat(classified(bytes).marks()).containsExactly(new SecrecyMark("", MARKED));
        }
    }

    @Test
    void keepsNumberAndRevisionOnlyInTheirForm() {
        ClassifiedPacket plain = classified(bytes(regularJson(p -> p.put("secrecy", "SECRET_OFFLINE"))));
        ClassifiedPacket odd = classified(bytes(regularJson(
                p -> p.put("secrecy", "SECRET_OFFLINE").put("packetNo", CONTENT).put("revision", 12345))));

        assertThat(plain.packetNo()).isEqualTo("YTBS-2026-0123");
        assertThat(plain.revision()).isEqualTo(1);
        assertThat(odd.packetNo()).isNull();
        assertThat(odd.revision()).isNull();
    }

    @Test
    void tellsEveryMarkInTheOrderOfTheDocument() {
        ClassifiedPacket stub = classified(bytes(regularJson(p -> {
            item(p, 0).put("secrecy", "SECRET_OFFLINE").put("title", "（秘密）" + CONTENT);
            p.put("division", "绝密★");
        })));

        assertThat(stub.marks())
                .containsExactly(
                        new SecrecyMark("/division", MARKED),
                        new SecrecyMark("/items/0/title", MARKED),
                        new SecrecyMark("/items/0/secrecy", DECLARED));
    }

    @Test
    void readsPacketAboutSecrecyWork() {
        Packet packet = Packets.withItem(item -> item.put("title", "关于学习贯彻《中华人民共和国保守国家秘密法》的汇报")
                .put("secrecy", "WORK_SECRET")
                .put("summary", "国家秘密的密级分为绝密、机密、秘密三级；加强商业秘密保护和涉密人员管理。"));

        assertThat(packet.items().get(0).secrecy()).isEqualTo(Secrecy.WORK_SECRET);
    }

    private static ClassifiedPacket classified(byte[] bytes) {
        PacketReading reading = READER.read(bytes);
        assertThat(reading).isInstanceOf(ClassifiedPacket.class);
        return (ClassifiedPacket) reading;
    }
}
