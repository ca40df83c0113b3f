package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.decision.PacketDecision;
import org.agendagate.handling.PacketOwners;
import org.agendagate.handling.Submitted;
import org.agendagate.handling.Submitting;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** Formal submissions and what is recorded of them. */
@RestController
@Tag(name = "packets", description = "Submissions, self-checks and records")
class PacketsController {
    private final Submitting submitting;
    private final Records records;
    private final PacketOwners owners;
    private final Trail trail;

    PacketsController(Submitting submitting, Records records, PacketOwners owners, Trail trail) {
        this.submitting = submitting;
        this.records = records;
        this.owners = owners;
        this.trail = trail;
    }

    @PostMapping(path = "/api/packets", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "submitPacket",
            summary = "Submits a packet formally: decides and records (正式报送)",
            description = "Idempotent by packet number and revision: the same packet again gets the same answer, "
                    + "byte for byte. Revisions count from 1 without a gap. A classified packet is refused; of it only "
                    + "the decision here answered is kept.")
    @ApiResponse(
            responseCode = "201",
            description = "Decided and recorded now",
            content = @Content(schema = @Schema(implementation = PacketDecision.class)))
    @Parameter(
            name = IdempotencyKey.HEADER,
            in = ParameterIn.HEADER,
            description = "A text in double quotes, new for each submission; with the same key and packet the first "
                    + "answer comes again, with the same key and another packet 422. Keys are kept for ever.",
            example = "\"8e03978e-40d5-43dd-bc93-6894a57f9324\"",
            schema = @Schema(type = "string"))
    @DecisionAnswer.Documented
    ResponseEntity<?> submit(HttpServletRequest request, @Nullable Principal user) throws IOException {
        String key = IdempotencyKey.of(request);
        return answer(submitting.submit(PacketBody.read(request), Person.of(user), key));
    }

    private static ResponseEntity<?> answer(Submitted submitted) {
        if (submitted instanceof Submitted.Recorded recorded) {
            return DecisionAnswer.created(recorded.decision());
        } else if (submitted instanceof Submitted.Replayed replayed) {
            return DecisionAnswer.created(replayed.decision());
        } else if (submitted instanceof Submitted.AlreadyThere there) {
            return DecisionAnswer.of(there.decision());
        }
        return refusal(submitted);
    }

    private static ResponseEntity<Problem> refusal(Submitted submitted) {
        if (submitted instanceof Submitted.Taken taken) {
            return Problem.conflict(ProblemKind.REVISION_TAKEN, taken.there());
        } else if (submitted instanceof Submitted.KeyReused reused) {
            return Problem.conflict(ProblemKind.KEY_REUSED, reused.there());
        } else if (submitted instanceof Submitted.OutOfOrder outOfOrder) {
            return Problem.outOfOrder(outOfOrder);
        } else if (submitted instanceof Submitted.Malformed malformed) {
            return Problem.malformed(malformed.problems());
        }
        return submitted instanceof Submitted.Undecided undecided
                ? Problem.undecided(undecided.reason())
                : Problem.of(ProblemKind.OTHER_DIVISION);
    }

    @GetMapping(path = "/api/packets/{packetNo}", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readPacket",
            summary = "All decisions on a packet, every revision and every refusal (查询报送记录)")
    PacketDecisions packet(@PathVariable String packetNo, @Nullable Principal user) {
        List<DecisionRecord> found = owners.readable(Person.of(user), packetNo, records.listDecisions(packetNo));
        if (found.isEmpty()) {
            throw new NotFound();
        }
        trail.read(Actor.of(user), packetNo);
        return new PacketDecisions(
                packetNo,
                found.stream().map(stored -> new RawValue(stored.json())).toList());
    }

    @GetMapping(path = "/api/decisions/{id}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readDecision", summary = "One decision, byte for byte as it was told (查询决定)")
    @DecisionAnswer.Documented
    ResponseEntity<byte[]> decision(@PathVariable String id, @Nullable Principal user) {
        DecisionRecord found = records.findDecision(id)
                .filter(decision -> owners.mayRead(Person.of(user), decision))
                .orElseThrow(NotFound::new);
        trail.read(Actor.of(user), id);
        return DecisionAnswer.of(found);
    }

    /** @param decisions by revision, and within it in the order recorded */
    record PacketDecisions(
            String packetNo,

            @ArraySchema(schema = @Schema(implementation = PacketDecision.class))
            List<RawValue> decisions) {}
}
