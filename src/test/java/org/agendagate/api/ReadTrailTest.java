package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.access.DoorTable;
import org.agendagate.access.DoorTable.Door;
import org.agendagate.access.DoorTable.Open;
import org.agendagate.access.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every door where something of a packet is seen leaves a row that says who saw it. */
class ReadTrailTest extends ApiTest {
    /** Doors to records or desks that show nothing of a packet, or that leave a row of another kind. */
    private static final Set<String> SHOW_NOTHING = Set.of(
            "/api/ledger/head",
            "/api/ledger/verification",
            "/api/ledger/export",
            "/actuator/prometheus",
            "/packets/template.xlsx",
            "/figures",
            "/audit",
            "/audit/export",
            "/api/meetings",
            "/meetings",
            "/api/proposals",
            "/api/proposals/{id}",
            "/api/proposals/{id}/impact",
            "/rules/proposals",
            "/rules/proposals/{id}",
            "/packets/drafts/{id}");

    private final List<Door> doors = DoorTable.shipped().doors();

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyDoorOfWhoReadsPacketsIsMarkedOrShowsNothing() {
        assertThat(doors.stream()
                        .filter(door -> door.method().equals(HttpMethod.GET) && door.open() == Open.ROLES)
                        .filter(door ->
                                Stream.of(Role.CLERK, Role.LEGAL, Role.AUDITOR).anyMatch(door.roles()::contains))
                        .filter(door -> !door.read())
                        .map(Door::path))
                .as(
                        "doors of clerks, reviewers or auditors without +READ: let the handler call Trail.read and mark the row,"
                                + " or list it here with what it shows")
                .allSatisfy(path -> assertThat(SHOW_NOTHING).contains(path));
    }

    @TestFactory
    Stream<DynamicTest> everyMarkedDoorLeavesARow() {
        ReadDoors things = ReadDoors.filled(door().as("clerk"), door().as("legal"));
        List<Door> marked = doors.stream().filter(Door::read).toList();
        System.out.println("doors that leave a row of who read: " + marked.size());
        return marked.stream().map(door -> DynamicTest.dynamicTest(door.path(), () -> leavesARow(door, things)));
    }

    private void leavesARow(Door door, ReadDoors things) {
        String reader = AddedUsers.add(jdbc, "会议服务一处", "CLERK LEGAL AUDITOR");
        String address = things.address(door);

        HttpResponse<String> answer = door().as(reader)
                .get(address, "Accept", address.startsWith("/api/") ? "application/json" : "text/html");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Set<String> seen = new HashSet<>(things.subjects());
        seen.addAll(Arrays.asList("decisions", "reviews", "register", "papers"));
        assertThat(subjects("READ", reader))
                .isNotEmpty()
                .allSatisfy(subject -> assertThat(seen).contains(subject));
    }

    @Test
    void refusedReadersLeaveNoRowOfReading() {
        ReadDoors things = ReadDoors.filled(door().as("clerk"), door().as("legal"));
        String stranger = AddedUsers.add(jdbc, "会议服务二处", "CLERK");

        assertThat(door().as(stranger).get("/api/packets/" + things.packetNo()).statusCode())
                .isEqualTo(404);

        assertThat(subjects("READ", stranger)).isEmpty();
    }

    @Test
    void whoComesInAndWhoExportsLeavesARow() {
        String auditor = AddedUsers.add(jdbc, "督查室", "AUDITOR");

        door().as(auditor).get("/api/ledger/export");
        door().as(auditor).get("/api/ledger/head");

        assertThat(subjects("LOGIN", auditor)).containsExactly(auditor);
        assertThat(subjects("EXPORT", auditor)).containsExactly("ledger");
    }

    private List<String> subjects(String kind, String actor) {
        return jdbc.sql("select subject from ledger where kind = ? and actor = ?")
                .params(kind, actor)
                .query(String.class)
                .list();
    }
}
