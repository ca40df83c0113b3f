package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.handling.PacketOwners;
import org.agendagate.handling.Withdrawing;
import org.agendagate.handling.Withdrawn;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.PacketChanges;
import org.agendagate.records.Records;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.Revisions;
import org.agendagate.records.WithdrawalRecord;
import org.agendagate.standing.Standing;
import org.agendagate.standing.Standings;
import org.agendagate.standing.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The revisions of a packet: what each said, what changed, and that it was taken back. */
@RestController
@Tag(name = "packets")
class RevisionsController {
    private final Records records;
    private final Revisions revisions;
    private final PacketOwners owners;
    private final OpeningMatters matters;
    private final Trail trail;
    private final Withdrawing withdrawing;
    private final Standings standings;

    RevisionsController(
            Records records,
            Revisions revisions,
            PacketOwners owners,
            OpeningMatters matters,
            Trail trail,
            Withdrawing withdrawing,
            Standings standings) {
        this.standings = standings;
        this.records = records;
        this.revisions = revisions;
        this.owners = owners;
        this.matters = matters;
        this.trail = trail;
        this.withdrawing = withdrawing;
    }

    @GetMapping(path = "/api/packets/{packetNo}/revisions", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "listRevisions", summary = "All revisions of a packet, the first first (版本列表)")
    RevisionList list(@PathVariable String packetNo, @Nullable Principal user) {
        mustBeReadable(packetNo, user);
        List<RevisionRecord> found = found(packetNo);
        trail.read(Actor.of(user), packetNo);
        return new RevisionList(packetNo, found.stream().map(this::toldOf).toList());
    }

    @GetMapping(path = "/api/packets/{packetNo}/revisions/{revision}", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readRevision",
            summary = "The packet as it was submitted, in canonical form (报送包原文)",
            description = "To whom all its items are open as handed in; for all others it is not there.")
    @ApiResponse(
            responseCode = "200",
            description = "The packet",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Packet")))
    String read(@PathVariable String packetNo, @PathVariable int revision, @Nullable Principal user) {
        mustBeReadable(packetNo, user);
        mustBeOpen(packetNo, revision, user);
        String packet = packet(packetNo, revision);
        trail.read(Actor.of(user), packetNo);
        return packet;
    }

    private String packet(String packetNo, int revision) {
        return records.findPacket(packetNo, revision).orElseThrow(NotFound::new);
    }

    private void mustBeOpen(String packetNo, int revision, @Nullable Principal user) {
        if (!matters.isOpenWhole(packetNo, revision, Person.of(user))) {
            throw new NotFound();
        }
    }

    private void mustBeReadable(String packetNo, @Nullable Principal user) {
        if (!owners.mayRead(Person.of(user), packetNo)) {
            throw new NotFound();
        }
    }

    @GetMapping(
            path = "/api/packets/{packetNo}/revisions/{revision}/changes/{other}",
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "compareRevisions",
            summary = "Field by field, what another revision says otherwise than this one (版本比较)")
    RevisionChanges changes(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @PathVariable int other,
            @Nullable Principal user) {
        mustBeReadable(packetNo, user);
        mustBeOpen(packetNo, revision, user);
        mustBeOpen(packetNo, other, user);
        List<FieldChange> changes = PacketChanges.between(packet(packetNo, revision), packet(packetNo, other)).stream()
                .map(change -> new FieldChange(change.path(), change.before(), change.after()))
                .toList();
        trail.read(Actor.of(user), packetNo);
        return new RevisionChanges(packetNo, revision, other, changes);
    }

    @PostMapping(
            path = "/api/packets/{packetNo}/withdrawal",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "withdrawPacket",
            summary = "Takes the latest revision back (撤回)",
            description = "Nothing is deleted; the packet no longer counts as under way until its next revision. "
                    + "Asked again, the first withdrawal is answered.")
    @ApiResponse(
            responseCode = "200",
            description = "It is withdrawn, now or since before",
            content = @Content(schema = @Schema(implementation = Withdrawal.class)))
    ResponseEntity<?> withdraw(
            @PathVariable String packetNo, @RequestBody WithdrawalAsked asked, @Nullable Principal user) {
        if (asked.revision() < 1) {
            return Problem.of(ProblemKind.WITHDRAWAL_INCOMPLETE);
        }
        Withdrawn withdrawn = withdrawing.withdraw(packetNo, asked.revision(), asked.reason(), true, Person.of(user));
        if (withdrawn instanceof Withdrawn.Done done) {
            return ResponseEntity.ok(Withdrawal.of(done.withdrawal()));
        } else if (withdrawn instanceof Withdrawn.Superseded superseded) {
            return Problem.conflict(
                    ProblemKind.REVISION_SUPERSEDED,
                    records.findDecision(superseded.latest().decision()).orElseThrow());
        } else if (withdrawn instanceof Withdrawn.NotThere) {
            throw new NotFound();
        }
        return Problem.of(
                withdrawn instanceof Withdrawn.ClassifiedReason
                        ? ProblemKind.CLASSIFIED_REASON
                        : ProblemKind.WITHDRAWAL_INCOMPLETE);
    }

    private Revision toldOf(RevisionRecord found) {
        DecisionRecord latest = records.findDecision(found.decision()).orElseThrow();
        return Revision.of(found, DecisionJson.read(latest.json().getBytes(UTF_8)), standings.of(latest));
    }

    private List<RevisionRecord> found(String packetNo) {
        List<RevisionRecord> found = revisions.list(packetNo);
        if (found.isEmpty()) {
            throw new NotFound();
        }
        return found;
    }

    @Schema(description = "The revisions of a packet, the first first.")
    record RevisionList(String packetNo, List<Revision> revisions) {}

    @Schema(name = "PacketRevision", description = "A revision of a packet as submitted.")
    record Revision(
            int revision,
            String packetDigest,
            Instant recordedAt,

            @Schema(description = "The latest decision on it")
            String decision,

            String outcome,

            @Schema(description = "Where it stands today") Standing standing,

            @Schema(description = "When the last review was that the decision holds; `null` where there was none")
            @Nullable
            OffsetDateTime reviewedAt,

            @Schema(description = "Where each of its items stands today")
            List<ItemStanding> items,

            @Nullable Withdrawal withdrawal) {
        static Revision of(RevisionRecord found, PacketDecision decision, Validity validity) {
            WithdrawalRecord withdrawal = found.withdrawal();
            return new Revision(
                    found.revision(),
                    found.packetDigest(),
                    found.recordedAt(),
                    found.decision(),
                    found.outcome().name(),
                    validity.of(Standing.of(decision)),
                    decision.madeAt().equals(decision.decidedAt()) ? null : decision.madeAt(),
                    decision.items().stream()
                            .map(item -> new ItemStanding(item.itemNo(), validity.of(Standing.of(item))))
                            .toList(),
                    withdrawal == null ? null : Withdrawal.of(withdrawal));
        }
    }

    @Schema(description = "Where an item stands today.")
    record ItemStanding(String itemNo, Standing standing) {}

    @Schema(name = "PacketWithdrawal", description = "A packet was taken back.")
    record Withdrawal(String packetNo, int revision, String reason, String by, Instant at) {
        static Withdrawal of(WithdrawalRecord found) {
            return new Withdrawal(found.packetNo(), found.revision(), found.reason(), found.by(), found.at());
        }
    }

    @Schema(description = "Asks to take the latest revision back.")
    record WithdrawalAsked(
            @Schema(description = "The latest revision", example = "1")
            int revision,

            @Schema(description = "Why, in 1 to 2000 characters", example = "材料需补充完善")
            String reason) {}

    @Schema(description = "What another revision says otherwise.")
    record RevisionChanges(String packetNo, int revision, int other, List<FieldChange> changes) {}

    @Schema(description = "A field that two revisions say differently.")
    record FieldChange(
            @Schema(
                    description = "Like a JSON pointer, except that entries of lists stand by their number where they "
                            + "have one",
                    example = "/items/CW-2026-0301/title")
            String path,

            @Schema(description = "`null` where the field is new") @Nullable
            Object before,

            @Schema(description = "`null` where the field is gone") @Nullable
            Object after) {}
}
