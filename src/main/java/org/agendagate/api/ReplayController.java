package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.agendagate.access.Trail;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.replay.Replay;
import org.agendagate.replay.Replayed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Decides a recorded packet again and compares. */
@RestController
@Tag(name = "ledger")
class ReplayController {
    private final RecordedDecisions decisions;
    private final RuleBookRecords ruleBooks;
    private final PacketReader reader;
    private final Trail trail;

    ReplayController(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Trail trail) {
        this.trail = trail;
        this.decisions = decisions;
        this.ruleBooks = ruleBooks;
        this.reader = reader;
    }

    @GetMapping(path = "/api/decisions/{id}/replay", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "replayDecision",
            summary = "Decides the packet again by the rules and the knowledge of then, and compares bytes (重放)")
    ReplayResult replay(@PathVariable String id, @Nullable Principal user) {
        ReplayResult result = new Replay(decisions, ruleBooks, reader)
                .one(id)
                .map(ReplayResult::of)
                .orElseThrow(NotFound::new);
        trail.read(Actor.of(user), id);
        return result;
    }

    @Schema(description = "What came of deciding a recorded packet again.")
    record ReplayResult(
            String decision,

            @Schema(allowableValues = {"IDENTICAL", "DIFFERENT", "DAMAGED", "FAILED", "SKIPPED"})
            String result,

            @Schema(description = "Every field that is said differently, with both values")
            List<String> differences,

            @Schema(description = "Why it failed or was skipped") @Nullable
            String zh,

            @Nullable String en) {
        static ReplayResult of(Replayed replayed) {
            if (replayed instanceof Replayed.Different different) {
                return new ReplayResult(replayed.decision(), "DIFFERENT", different.differences(), null, null);
            }
            if (replayed instanceof Replayed.Damaged damaged) {
                return new ReplayResult(replayed.decision(), "DAMAGED", List.of(), damaged.zh(), damaged.en());
            }
            if (replayed instanceof Replayed.Failed failed) {
                return new ReplayResult(replayed.decision(), "FAILED", List.of(), failed.zh(), failed.en());
            }
            if (replayed instanceof Replayed.Skipped skipped) {
                return new ReplayResult(replayed.decision(), "SKIPPED", List.of(), skipped.zh(), skipped.en());
            }
            return new ReplayResult(replayed.decision(), "IDENTICAL", List.of(), null, null);
        }
    }
}
