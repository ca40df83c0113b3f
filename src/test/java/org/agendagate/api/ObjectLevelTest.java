package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.access.DoorTable;
import org.agendagate.access.DoorTable.Door;
import org.agendagate.access.Role;
import org.agendagate.documents.WordFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ObjectNode;

/** Every door to one thing, for a clerk of another division: what is there looks like what is not. */
class ObjectLevelTest extends ApiTest {
    private static final ReadDoors MISSING = ReadDoors.missing();

    @Autowired
    private JdbcClient jdbc;

    private ReadDoors theirs = MISSING;

    @BeforeEach
    void handIn() {
        theirs = ReadDoors.filled(door().as("clerk"), door().as("legal"));
    }

    @TestFactory
    Stream<DynamicTest> nothingOfAnotherDivisionIsThere() {
        List<Door> doors = DoorTable.shipped().doors().stream()
                .filter(door -> door.path().contains("{"))
                .filter(door -> door.roles().contains(Role.CLERK))
                .toList();
        System.out.println("doors to one thing that clerks may pass: " + doors.size());
        assertThat(doors).hasSizeGreaterThan(12);
        return doors.stream()
                .map(door -> DynamicTest.dynamicTest(door.method() + " " + door.path(), () -> looksMissing(door)));
    }

    private void looksMissing(Door door) {
        HttpDoor stranger = door().as("clerk-2");

        HttpResponse<String> there = pass(stranger, door, theirs);
        HttpResponse<String> nowhere = pass(stranger, door, MISSING);

        assertThat(there.statusCode()).as(there.body()).isEqualTo(404);
        assertThat(told(there, theirs)).isEqualTo(told(nowhere, MISSING));
        assertThat(pass(door().as("clerk"), door, theirs).statusCode())
                .as("the own division's clerk")
                .isNotIn(401, 403, 404, 500);
    }

    private static HttpResponse<String> pass(HttpDoor caller, Door door, ReadDoors things) {
        String address = things.address(door);
        if (!address.startsWith("/api/")) {
            return door.method().equals(HttpMethod.GET)
                    ? caller.get(address, "Accept", "text/html")
                    : caller.press(address, "");
        }
        return door.method().equals(HttpMethod.GET)
                ? caller.get(address)
                : caller.post(address, "{\"revision\":1,\"reason\":\"材料需补充\"}");
    }

    /** All of it but what no two answers share. */
    private static String told(HttpResponse<String> answer, ReadDoors things) {
        String body = answer.body();
        for (String id :
                List.of(things.packetNo(), things.decision(), things.rejected(), things.document(), things.draft())) {
            body = body.replace(id, "ID");
        }
        return body.replaceAll("(name=\"_csrf\" value=)\"[^\"]*\"", "$1")
                .replace(answer.headers().firstValue("X-Request-Id").orElseThrow(), "REQUEST");
    }

    @Test
    void listsShowTheOwnDivisionsAlone() {
        assertThat(door().as("clerk").get("/packets", "Accept", "text/html").body())
                .contains(theirs.packetNo());
        assertThat(door().as("clerk-2").get("/packets", "Accept", "text/html").body())
                .doesNotContain(theirs.packetNo(), theirs.decision());
    }

    @Test
    void aDocumentIsOpenToWhoHandedItInAndToWhosePacketNamesIt() {
        String address = "/api/documents/" + theirs.document();
        HttpDoor stranger = door().as("clerk-2");
        assertThat(stranger.get(address).statusCode()).isEqualTo(404);

        String packet = Packets.changed(changed -> {
            changed.put("packetNo", Packets.freshNumber());
            ObjectNode document =
                    Packets.firstItem(changed).withArray("documents").addObject();
            document.put("title", "关于水库安全度汛的意见").put("docNo", "D1").put("kind", "OPINIONS");
            document.put("affectsMarketEntities", false);
            document.put("forDeliberation", true).put("fileHash", theirs.document());
        });
        HttpResponse<String> naming = stranger.post("/api/packets", packet);
        assertThat(naming.statusCode()).as(naming.body()).isEqualTo(201);
        assertThat(stranger.get(address).statusCode()).isEqualTo(200);

        byte[] file = WordFiles.of("第一条 两处都报送的文件 " + theirs.packetNo());
        String hash = json(door().as("clerk").send("POST", "/api/documents", BodyPublishers.ofByteArray(file)))
                .path("fileHash")
                .asString();
        assertThat(stranger.get("/api/documents/" + hash).statusCode()).isEqualTo(404);
        assertThat(stranger.send("POST", "/api/documents", BodyPublishers.ofByteArray(file))
                        .statusCode())
                .isEqualTo(200);
        assertThat(stranger.get("/api/documents/" + hash).statusCode()).isEqualTo(200);
    }

    @Test
    void whoReadsEveryDivisionTakesNoOtherDivisionsPacketBack() {
        String visiting = AddedUsers.add(jdbc, "会议服务二处", "CLERK LEGAL");
        HttpDoor both = door().as(visiting);
        assertThat(both.get("/api/packets/" + theirs.packetNo()).statusCode()).isEqualTo(200);

        HttpResponse<String> withdrawal =
                both.post("/api/packets/" + theirs.packetNo() + "/withdrawal", "{\"revision\":1,\"reason\":\"不是我们的\"}");

        ProblemsTest.assertProblem(withdrawal, 404, "not-found");
        Visitor visitor = new Visitor(port);
        visitor.logInHere(visiting);
        String page = "/packets/" + theirs.packetNo();
        assertThat(visitor.get(page).body()).doesNotContain(page + "/withdrawal", page + "/revisions\"");
        assertThat(visitor.submit(page + "/withdrawal", "revision=1&reason=x&sure=true")
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.submit(page + "/revisions", "").statusCode()).isEqualTo(404);
    }

    /** A check knows why earlier revisions came back, and would tell whoever claims their number. */
    @Test
    void nothingIsCheckedUnderAnotherDivisionsNumber() {
        String packet = Packets.packet(theirs.packetNo(), 2, "别处的议题");

        for (String caller : List.of("clerk-2", "policy")) {
            ProblemsTest.assertProblem(door().as(caller).post("/api/checks", packet), 409, "other-division");
        }
        for (String caller : List.of("clerk", "legal")) {
            assertThat(door().as(caller).post("/api/checks", packet).statusCode())
                    .isEqualTo(200);
        }
        assertThat(door().as("clerk-2")
                        .post("/api/checks", Packets.packet(Packets.freshNumber()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void noDraftIsCheckedUnderAnotherDivisionsNumber() {
        Visitor stranger = new Visitor(port);
        stranger.logInHere("clerk-2");
        String draft = stranger.submit("/packets/drafts", "").uri().getPath();
        String form = FormOf.packet(Packets.packet(theirs.packetNo(), 2, "别处的议题"));

        assertThat(stranger.submit(draft + "/check", form).body()).contains("这个报送编号已由其他处室使用，没有自查");
    }

    @Test
    void anotherDivisionsNumberTakesNeitherAPacketNorAClassifiedStub() {
        HttpDoor stranger = door().as("clerk-2");
        String before = door().get("/api/packets/" + theirs.packetNo()).body();

        ProblemsTest.assertProblem(
                stranger.post("/api/packets", Packets.packet(theirs.packetNo(), 2, "别处的议题")), 409, "other-division");
        HttpResponse<String> classified = stranger.post("/api/packets", Packets.classified(theirs.packetNo(), "别处的议题"));

        assertThat(classified.statusCode()).isEqualTo(201);
        assertThat(json(classified).path("classified").asBoolean()).isTrue();
        assertThat(classified.body()).doesNotContain(theirs.packetNo());
        assertThat(door().get("/api/packets/" + theirs.packetNo()).body()).isEqualTo(before);
    }
}
