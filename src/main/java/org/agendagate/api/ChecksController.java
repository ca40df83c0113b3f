package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.handling.SelfChecked;
import org.agendagate.handling.SelfChecking;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Self-checks before the formal submission; they go on without a database. */
@RestController
@Tag(name = "packets")
class ChecksController {
    /** Says that duplicates and earlier returns were not looked at. */
    static final String HISTORY_HEADER = "Agenda-Gate-History";

    private final SelfChecking checking;

    ChecksController(SelfChecking checking) {
        this.checking = checking;
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
        SelfChecked checked = checking.check(PacketBody.read(request), Person.of(user));
        if (checked instanceof SelfChecked.Decided decided) {
            ResponseEntity<byte[]> answer = DecisionAnswer.of(decided.decision());
            return decided.withRecords() ? answer : withoutRecords(answer);
        } else if (checked instanceof SelfChecked.Malformed malformed) {
            return Problem.malformed(malformed.problems());
        }
        return checked instanceof SelfChecked.Undecided undecided
                ? Problem.undecided(undecided.reason())
                : Problem.of(ProblemKind.OTHER_DIVISION);
    }

    private static ResponseEntity<byte[]> withoutRecords(ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .header(HISTORY_HEADER, "unavailable")
                .body(answer.getBody());
    }
}
