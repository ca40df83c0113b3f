package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.decision.PacketDecision;
import org.agendagate.handling.AgainJudged;
import org.agendagate.handling.JudgingAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Revisions that the office judges again. */
@RestController
@Tag(name = "packets")
class JudgementsController {
    private final JudgingAgain judging;

    JudgementsController(JudgingAgain judging) {
        this.judging = judging;
    }

    @PostMapping(
            path = "/api/packets/{packetNo}/judgements",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "judgeAgain",
            summary = "Judges the revision that stands again (重新判定)",
            description =
                    "Where the meeting, the register of paper or the office's directory says something else now: "
                            + "another decision on the same revision, with what led to it (`again`). Nothing is handed in again.")
    @ApiResponse(
            responseCode = "200",
            description = "Judged again",
            content = @Content(schema = @Schema(implementation = PacketDecision.class)))
    ResponseEntity<?> judge(
            @PathVariable String packetNo, @RequestBody JudgementAsked asked, @Nullable Principal user) {
        AgainJudged result = judging.judge(packetNo, asked.reason(), Person.of(user));
        if (result instanceof AgainJudged.Recorded recorded) {
            return ResponseEntity.ok(recorded.decision().json());
        } else if (result instanceof AgainJudged.NoReason none) {
            return Problem.malformed(ProblemKind.MALFORMED_REVIEW, none.problems());
        } else if (result instanceof AgainJudged.NothingMoved) {
            return Problem.of(ProblemKind.NOTHING_MOVED);
        } else if (result instanceof AgainJudged.Undecided undecided) {
            return Problem.undecided(undecided.reason());
        }
        throw new NotFound();
    }

    @Schema(description = "Why a revision is judged again.")
    record JudgementAsked(
            @Schema(description = "Why, in 1 to 2000 characters", example = "收文时间已核定")
            String reason) {}
}
