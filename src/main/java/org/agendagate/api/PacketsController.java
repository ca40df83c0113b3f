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
import org.agendagate.access.PacketOwners;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.decision.PacketDecision;
import org.agendagate.judging.Judge;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Handing;
import org.agendagate.records.Records;
import org.agendagate.records.Submission;
import org.agendagate.records.Submission.AlreadyThere;
import org.agendagate.records.Submission.Conflict;
import org.agendagate.records.Submission.KeyReused;
import org.agendagate.records.Submission.OutOfOrder;
import org.agendagate.records.Submissions;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger log = LoggerFactory.getLogger(PacketsController.class);

    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final Judge judge;
    private final Submissions submissions;
    private final Records records;
    private final PacketOwners owners;
    private final Trail trail;
    private final Reviews reviews;

    PacketsController(
            PacketReader reader,
            LiveRuleBook rules,
            Judge judge,
            Submissions submissions,
            Records records,
            PacketOwners owners,
            Trail trail,
            Reviews reviews) {
        this.reader = reader;
        this.rules = rules;
        this.judge = judge;
        this.submissions = submissions;
        this.records = records;
        this.reviews = reviews;
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
        Live live = rules.current();
        PacketReading reading = reader.read(PacketBody.read(request));
        if (reading instanceof MalformedPacket malformed) {
            return Problem.malformed(malformed.problems());
        }
        if (reading instanceof ClassifiedPacket classified) {
            boolean own = classified.packetNo() == null || owners.claim(Person.of(user), classified.packetNo());
            PacketDecision refused = judge.decide(own ? classified : classified.withoutNumber(), live);
            return DecisionAnswer.created(
                    submissions.refuse(refused, live.book().files(), Actor.of(user)));
        }
        ReadPacket packet = (ReadPacket) reading;
        if (!owners.claim(Person.of(user), packet.packet().packetNo())) {
            return Problem.of(ProblemKind.OTHER_DIVISION);
        }
        Handing handing = new Handing(packet, live.book().files(), Actor.of(user), key);
        return answer(submissions.submit(
                handing, () -> judge.decide(packet, live), reviews.ofSubmission(packet, live.book(), Actor.of(user))));
    }

    private static ResponseEntity<?> answer(Submission submission) {
        if (submission instanceof OutOfOrder outOfOrder) {
            return Problem.outOfOrder(outOfOrder);
        }
        DecisionRecord there = submission.record();
        log.atInfo()
                .addKeyValue("packetNo", there.packetNo())
                .addKeyValue("revision", there.revision())
                .addKeyValue("decision", there.id())
                .addKeyValue("result", submission.getClass().getSimpleName())
                .log("submitted");
        if (submission instanceof Conflict) {
            return Problem.conflict(ProblemKind.REVISION_TAKEN, there);
        }
        if (submission instanceof KeyReused) {
            return Problem.conflict(ProblemKind.KEY_REUSED, there);
        }
        return submission instanceof AlreadyThere ? DecisionAnswer.of(there) : DecisionAnswer.created(there);
    }

    @GetMapping(path = "/api/packets/{packetNo}", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readPacket",
            summary = "All decisions on a packet, every revision and every refusal (查询报送记录)")
    PacketDecisions packet(@PathVariable String packetNo, @Nullable Principal user) {
        List<DecisionRecord> found = records.listDecisions(packetNo);
        if (found.isEmpty() || !owners.mayRead(Person.of(user), packetNo)) {
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
                .filter(decision -> owners.mayRead(Person.of(user), decision.packetNo()))
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
