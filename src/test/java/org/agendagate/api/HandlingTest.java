package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.agendagate.documents.WordFiles;
import org.agendagate.review.Flagged;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each result of each use case, at both doors: the same request gets the same answer, and after a refusal every table is
 * as before, but for what a refusal is promised to leave, which is named here.
 */
class HandlingTest extends ApiTest {
    private static final String CLASSIFIED_REASON = "见机密★5年附件";

    @Autowired
    private JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> submits() {
        return atBothDoors((in, other) -> {
            String number = Packets.freshNumber();
            String packet = Packets.packet(number);
            String done = in.submit(packet);

            assertThat(done).startsWith("DONE D-");
            refuses(() -> in.submit(packet), done);
            refuses(() -> in.submit(Packets.packet(number, 1, "另一个议题")), "TAKEN");
            refuses(() -> in.submit(Packets.packet(number, 3, "另一个议题")), "OUT_OF_ORDER");
            refuses(() -> other.submit(Packets.packet(number, 2, "别处的议题")), "OTHER_DIVISION");
            refuses(() -> other.submit(packet), "OTHER_DIVISION");
            refuses(() -> in.submit(malformed(Packets.freshNumber())), "INCOMPLETE");
            refuses(() -> in.submit(undecidable(Packets.freshNumber())), "UNDECIDED");
        });
    }

    /** The stub of a classified packet stays, with the rule book where it is new and who may read it. */
    @TestFactory
    Stream<DynamicTest> leavesOfAClassifiedPacketItsStub() {
        return atBothDoors((in, other) -> {
            in.submit(Packets.packet(Packets.freshNumber()));
            TablesAsTheyStand before = TablesAsTheyStand.in(jdbc);

            String number = Packets.freshNumber();
            String left = in.submit(Packets.classified(number, "不该看见的"));

            assertThat(left).startsWith("DONE D-");
            assertThat(before.changedIn(TablesAsTheyStand.in(jdbc))).containsExactly("decision", "ledger", "refusal");
            assertThat(other.submit(Packets.packet(number))).startsWith("DONE D-");
        });
    }

    /** The place of a marking and the file it is in help to find it; what stands there must not be shown again. */
    @Test
    void saysWhereAMarkingStandsAndNotWhatItSays() {
        Visitor clerk = new Visitor(port);
        clerk.logInHere("clerk");
        String draft = clerk.submit("/packets/drafts", "").uri().getPath();
        String packet = Packets.changed(changed -> {
            ObjectNode item = Packets.firstItem(changed);
            item.put("summary", "机密★20年 不得外传的摘要");
            ArrayNode files = item.putArray("documents");
            files.addObject().put("fileName", "方案稿.docx").put("textHash", "机密★20年");
            files.addObject().put("fileName", "绝密-不得外传的名称.docx");
        });

        String page = clerk.submit(draft, FormOf.packet(packet) + "&do=save").body();

        assertThat(page).contains("摘要", "（文件：方案稿.docx）", "文件 2 › 文件名").doesNotContain("不得外传", "20年");
    }

    /** What was refused said nothing about whose the number is. */
    @TestFactory
    Stream<DynamicTest> leavesTheNumberOfWhatItRefusesFree() {
        return atBothDoors((in, other) -> {
            for (Function<String, String> refused : List.<Function<String, String>>of(
                    number -> Packets.packet(number, 2, "不从第一版开始"),
                    HandlingTest::malformed,
                    HandlingTest::undecidable)) {
                String number = Packets.freshNumber();
                assertThat(in.submit(refused.apply(number))).isIn("OUT_OF_ORDER", "INCOMPLETE", "UNDECIDED");
                assertThat(other.submit(Packets.packet(number))).startsWith("DONE D-");
                assertThat(in.submit(Packets.packet(number))).isEqualTo("OTHER_DIVISION");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> checks() {
        return atBothDoors((in, other) -> {
            String number = Packets.freshNumber();
            refuses(() -> in.check(Packets.packet(number)), "DONE");
            refuses(() -> in.check(malformed(number)), "INCOMPLETE");
            refuses(() -> in.check(undecidable(number)), "UNDECIDED");
            other.submit(Packets.packet(number));
            refuses(() -> in.check(Packets.packet(number, 2, "别处的议题")), "OTHER_DIVISION");
        });
    }

    @TestFactory
    Stream<DynamicTest> withdraws() {
        return atBothDoors((in, other) -> {
            String number = Packets.freshNumber();
            in.submit(Packets.packet(number));
            refuses(() -> other.withdraw(number, 1, "不是我们的"), "NOT_THERE");
            refuses(() -> in.withdraw(Packets.freshNumber(), 1, "没有这个"), "NOT_THERE");
            refuses(() -> in.withdraw(number, 1, " "), "NO_REASON");
            refuses(() -> in.withdraw(number, 1, CLASSIFIED_REASON), "CLASSIFIED");
            in.submit(Packets.packet(number, 2, "又一版"));
            refuses(() -> in.withdraw(number, 1, "材料需补充"), "SUPERSEDED");

            assertThat(in.withdraw(number, 2, "材料需补充")).isEqualTo("DONE");
            refuses(() -> in.withdraw(number, 2, "又说一次"), "DONE");
        });
    }

    @TestFactory
    Stream<DynamicTest> reviews() {
        String clerkAndLegal = AddedUsers.add(jdbc, "会议服务一处", "CLERK LEGAL");
        return Stream.of(
                        List.of(new WayInByHttp(door().as("legal")), new WayInByHttp(door().as(clerkAndLegal))),
                        List.of(new WayInByPage(port, "legal"), new WayInByPage(port, clerkAndLegal)))
                .map(ins -> DynamicTest.dynamicTest(
                        ins.get(0).getClass().getSimpleName(), () -> reviews(ins.get(0), ins.get(1))));
    }

    private void reviews(WayIn legal, WayIn submitter) {
        String number = Packets.freshNumber();
        submitter.submit(Flagged.json(number, 1, 1, packet -> {}));
        JsonNode entry = Stream.iterate(
                        json(door().get("/api/reviews?limit=200")),
                        page -> !page.path("entries").isEmpty(),
                        page -> json(door().get("/api/reviews?limit=200&after="
                                + page.path("next").asString("R-0"))))
                .flatMap(page -> page.path("entries").valueStream())
                .filter(found -> found.path("packetNo").asString().equals(number))
                .findFirst()
                .orElseThrow();
        String id = entry.path("id").asString();
        String seen = id + ".open";
        refuses(() -> legal.review("R-000000000000000000000000", seen, "没有这个"), "NOT_THERE");
        refuses(() -> submitter.review(id, seen, "自己的"), "OWN");
        refuses(() -> legal.review(id, seen, " "), "NO_REASON");
        refuses(() -> legal.review(id, seen, CLASSIFIED_REASON), "CLASSIFIED");
        refuses(() -> legal.review(id, id + ".cleared", "看的是别的"), "CHANGED");

        assertThat(legal.review(id, seen, "意见已经口头确认")).isEqualTo("DONE");
        refuses(() -> legal.review(id, seen, "又说一次"), "CHANGED");
    }

    /** Of a classified file the ledger says that one came, and nothing else. */
    @TestFactory
    Stream<DynamicTest> keepsDocuments() {
        return atBothDoors((in, other) -> {
            byte[] file = WordFiles.of("第一条 " + Packets.freshNumber());
            assertThat(in.keep(file)).isEqualTo("DONE");
            refuses(() -> in.keep(file), "DONE");
            refuses(() -> in.keep("%PDF-1.7\n1 0 obj <<".getBytes(UTF_8)), "FLAWED");
            TablesAsTheyStand before = TablesAsTheyStand.in(jdbc);

            assertThat(in.keep(WordFiles.of("机密★5年", "第一条"))).isEqualTo("CLASSIFIED");

            assertThat(before.changedIn(TablesAsTheyStand.in(jdbc))).containsExactly("ledger");
            assertThat(other.keep(file)).isEqualTo("DONE");
        });
    }

    /** A document and whose it is are written together. */
    @Test
    void tellsInOneActOfTheLedgerEachWhatADocumentIsAndWhoseItIs() {
        byte[] file = WordFiles.of("第一条 " + Packets.freshNumber());
        new WayInByHttp(door().as("clerk")).keep(file);

        assertThat(jdbc.sql("select kind from ledger order by seq desc fetch first 2 rows only")
                        .query(String.class)
                        .list())
                .containsExactly("DOCUMENT_OWNER", "DOCUMENT");
    }

    private interface Story {
        void run(WayIn in, WayIn otherDivision);
    }

    private Stream<DynamicTest> atBothDoors(Story story) {
        return Stream.of(
                DynamicTest.dynamicTest(
                        "by HTTP",
                        () -> story.run(new WayInByHttp(door().as("clerk")), new WayInByHttp(door().as("clerk-2")))),
                DynamicTest.dynamicTest(
                        "by page", () -> story.run(new WayInByPage(port, "clerk"), new WayInByPage(port, "clerk-2"))));
    }

    private interface Act {
        String run();
    }

    private void refuses(Act act, String word) {
        TablesAsTheyStand before = TablesAsTheyStand.in(jdbc);
        assertThat(act.run()).isEqualTo(word);
        assertThat(before.changedIn(TablesAsTheyStand.in(jdbc))).as(word).isEmpty();
    }

    private static String malformed(String number) {
        return Packets.changed(packet -> packet.put("packetNo", number).remove("meeting"));
    }

    private static String undecidable(String number) {
        return Packets.changed(packet -> {
            packet.put("packetNo", number);
            ((ObjectNode) packet.path("meeting")).put("startsAt", "2031-01-02T09:00:00+08:00");
        });
    }
}
