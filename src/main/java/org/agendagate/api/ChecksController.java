package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import org.agendagate.access.PacketOwners;
import org.agendagate.access.Person;
import org.agendagate.judging.Judge;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Self-checks before the formal submission; they go on without a database. */
@RestController
@Tag(name = "packets")
class ChecksController {
    /** Says that duplicates and earlier returns were not looked at. */
    static final String HISTORY_HEADER = "Agenda-Gate-History";

    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final Judge judge;
    private final PacketOwners owners;
    private final Outage outage;

    ChecksController(PacketReader reader, LiveRuleBook rules, Judge judge, PacketOwners owners, Clock clock) {
        outage = new Outage(clock);
        this.reader = reader;
        this.rules = rules;
        this.judge = judge;
        this.owners = owners;
    }

    @PostMapping(path = "/api/checks", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "checkPacket",
            summary = "Decides as a submission would, and records nothing (自查)",
            description =
                    "Where the records cannot be asked for duplicates and earlier returns, the answer has the header "
                            + "Agenda-Gate-History: unavailable.")
    @DecisionAnswer.Documented
    ResponseEntity<?> check(HttpServletRequest request, @Nullable Principal user) throws IOException {
        Live live = rules.current();
        PacketReading reading = reader.read(PacketBody.read(request));
        if (reading instanceof MalformedPacket malformed) {
            return Problem.malformed(malformed.problems());
        }
        return reading instanceof ClassifiedPacket classified
                ? DecisionAnswer.of(judge.decide(classified, live))
                : check((ReadPacket) reading, Person.of(user), live);
    }

    /** Where the records do not answer, they are left alone for a while: a check must not wait for each try. */
    private ResponseEntity<?> check(ReadPacket packet, Person person, Live live) {
        if (outage.isUnderWay()) {
            return withoutRecords(packet, live);
        }
        try {
            if (!owners.mayTry(person, packet.packet().packetNo())) {
                return Problem.of(ProblemKind.OTHER_DIVISION);
            }
            return DecisionAnswer.of(judge.decide(packet, live).decision());
        } catch (DataAccessException | TransactionException unavailable) {
            outage.begin();
            return withoutRecords(packet, live);
        }
    }

    private ResponseEntity<?> withoutRecords(ReadPacket packet, Live live) {
        ResponseEntity<byte[]> answer =
                DecisionAnswer.of(judge.decideWithoutRecords(packet, live).decision());
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HISTORY_HEADER, "unavailable")
                .body(answer.getBody());
    }
}
