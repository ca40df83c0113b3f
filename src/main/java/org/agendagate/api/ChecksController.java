package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.agendagate.judging.Judge;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketReader;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Self-checks before the formal submission; they need no database. */
@RestController
@Tag(name = "packets")
class ChecksController {
    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final Judge judge;

    ChecksController(PacketReader reader, LiveRuleBook rules, Judge judge) {
        this.reader = reader;
        this.rules = rules;
        this.judge = judge;
    }

    @PostMapping(path = "/api/checks", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "checkPacket", summary = "Decides as a submission would, and records nothing (自查)")
    @DecisionAnswer.Documented
    ResponseEntity<?> check(HttpServletRequest request) throws IOException {
        Live live = rules.current();
        PacketReading reading = reader.read(PacketBody.read(request));
        if (reading instanceof MalformedPacket malformed) {
            return Problem.malformed(malformed.problems());
        }
        return DecisionAnswer.of(
                reading instanceof ClassifiedPacket classified
                        ? judge.decide(classified, live)
                        : judge.decide((ReadPacket) reading, live));
    }
}
