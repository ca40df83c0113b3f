package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.agendagate.proposals.Flip;
import org.agendagate.proposals.Impact;
import org.agendagate.proposals.Impacts;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.Proposals;
import org.agendagate.proposals.ProposedText;
import org.agendagate.proposals.Reckoning;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a proposal would have changed in the records. */
@RestController
@Tag(name = "rules")
class ImpactController {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int TOLD = 500;

    private final Proposals proposals;
    private final Impacts impacts;

    ImpactController(Proposals proposals, Impacts impacts) {
        this.proposals = proposals;
        this.impacts = impacts;
    }

    @GetMapping(path = "/api/proposals/{id}/impact", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readImpact",
            summary = "What a proposal would have changed in the records, or how far that is found out (影响测算)",
            description =
                    "Every recorded packet that stands is judged by the rule book that the proposal changes and by what"
                            + " it comes to, with its own time, history and receipt. Ask again while it is RUNNING.")
    Found read(@PathVariable long id) {
        ProposedText text = text(id);
        return Found.of(impacts.of(text.base(), text.ruleBook(), PATIENCE));
    }

    @PostMapping(
            path = "/api/proposals/{id}/impact",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "steerImpact", summary = "Stops finding out an impact, or goes on with it (停止、继续测算)")
    Found steer(@PathVariable long id, @RequestBody Steering asked) {
        ProposedText text = text(id);
        if (asked.run()) {
            impacts.goOn(text.base(), text.ruleBook());
        } else {
            impacts.stop(text.base(), text.ruleBook());
        }
        return Found.of(impacts.of(text.base(), text.ruleBook(), PATIENCE));
    }

    private ProposedText text(long id) {
        return proposals.find(id).map(Proposal::latest).orElseThrow(NotFound::new);
    }

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(name = "ImpactSteering", description = "Whether to go on.")
    record Steering(boolean run) {}

    @Schema(name = "ImpactReckoning", description = "How far an impact is found out.")
    record Found(
            Reckoning.State state,

            @Schema(description = "Packets that were judged")
            long done,

            @Schema(description = "Packets there are") long total,

            @Schema(description = "Once it is DONE") @Nullable
            Told impact) {
        static Found of(Reckoning reckoning) {
            Impact impact = reckoning.impact();
            return new Found(
                    reckoning.state(), reckoning.done(), reckoning.total(), impact == null ? null : Told.of(impact));
        }
    }

    @Schema(
            name = "Impact",
            description = "What of the records would have been decided otherwise; nothing of what packets say.")
    record Told(
            @Schema(description = "Packets that were judged by both")
            long compared,

            @Schema(description = "Packets that were refused for secrecy, of which nothing was kept")
            long classified,

            @Schema(description = "Items by what becomes of them at once")
            Map<Flip.Kind, Long> counts,

            @Schema(description = "Items by what becomes of them only once all is in force that is dated ahead")
            Map<Flip.Kind, Long> ahead,

            SortedMap<String, Impact.Turn> byRule,
            SortedMap<String, Long> byUnit,
            SortedMap<String, Long> byMeeting,

            @Schema(description = "How many items G01 to G03 stopped and no longer do")
            int opened,

            @Schema(description = "The first 500 of those") List<Flip> opening,

            @Schema(description = "At most 500, the gravest first")
            List<Flip> flips,

            @Schema(description = "Items that the program alone changed, by the same rules")
            Map<Flip.Kind, Long> program,

            @Schema(description = "Packets that could not be judged by both")
            long notCompared,

            @Schema(description = "Why, at most 500") List<Impact.NotCompared> reasons) {
        static Told of(Impact impact) {
            return new Told(
                    impact.compared(),
                    impact.classified(),
                    impact.counts(),
                    impact.ahead(),
                    impact.byRule(),
                    impact.byUnit(),
                    impact.byMeeting(),
                    impact.opening().size(),
                    impact.opening().stream().limit(TOLD).toList(),
                    impact.flips(),
                    impact.program(),
                    impact.notCompared(),
                    impact.reasons());
        }
    }
}
