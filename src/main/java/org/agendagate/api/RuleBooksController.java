package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.agendagate.access.Person;
import org.agendagate.findings.Wording;
import org.agendagate.handling.GoingBack;
import org.agendagate.handling.ProposalWords;
import org.agendagate.handling.WentBack;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.Publication;
import org.agendagate.proposals.Publications;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleChanges.RuleChange;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Every rule book that was ever live. */
@RestController
@Tag(name = "rules", description = "The rule book that serves")
class RuleBooksController {
    private static final int TOLD = 50;

    private final RuleBookRecords ruleBooks;
    private final Publications publications;
    private final GoingBack going;

    RuleBooksController(RuleBookRecords ruleBooks, Publications publications, GoingBack going) {
        this.ruleBooks = ruleBooks;
        this.publications = publications;
        this.going = going;
    }

    @GetMapping(path = "/api/rule-books", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listRuleBooks",
            summary = "The last times a rule book went live: who, why, what it changed (规则版本)",
            description = "The last first, at most " + TOLD + ".")
    RuleBooks list() {
        return new RuleBooks(publications.list(TOLD).stream().map(WentLive::of).toList());
    }

    @PostMapping(
            path = "/api/rule-books/{version}/restoration",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "restoreRuleBook",
            summary = "Makes a rule book live again that was live before (恢复历次版本)",
            description =
                    "At once, by one person who may sign; where it lets pass what G01 to G03 stop by now, it waits as a"
                            + " proposal for another person.")
    @ApiResponse(
            responseCode = "200",
            description = "Live, or proposed",
            content = @Content(schema = @Schema(implementation = Restored.class)))
    ResponseEntity<?> restore(@PathVariable String version, @RequestBody Restoration asked, @Nullable Principal user) {
        WentBack back = going.goBack(version, asked.reason(), Person.of(user));
        if (back instanceof WentBack.Live) {
            return ResponseEntity.ok(new Restored(true, null));
        } else if (back instanceof WentBack.Waits waits) {
            return ResponseEntity.ok(new Restored(false, waits.proposal().id()));
        } else if (back instanceof WentBack.ClassifiedReason) {
            return Problem.of(ProblemKind.CLASSIFIED_REASON);
        } else if (back instanceof WentBack.NotThere) {
            throw new NotFound();
        }
        boolean beneath = back instanceof WentBack.Changed || back instanceof WentBack.InForce;
        Wording words = ProposalWords.of(back);
        return Problem.refused(
                beneath ? ProblemKind.PROPOSAL_CONFLICT : ProblemKind.PROPOSAL_REFUSED, words.zh(), words.en());
    }

    @GetMapping(path = "/api/rule-books/{version}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readArchivedRuleBook", summary = "The files of a rule book as they stood (历史规则文件)")
    ArchivedRuleBook ruleBook(@PathVariable String version) {
        return new ArchivedRuleBook(
                version,
                filesOf(version).contents().entrySet().stream()
                        .map(file -> new ArchivedFile(file.getKey(), new String(file.getValue(), UTF_8)))
                        .toList());
    }

    @GetMapping(path = "/api/rule-books/{version}/changes/{other}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "compareRuleBooks", summary = "What another rule book changed against this one (版本比较)")
    RuleChanges changes(@PathVariable String version, @PathVariable String other) {
        return RuleChanges.between(filesOf(version), filesOf(other));
    }

    private RuleFiles filesOf(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of).orElseThrow(NotFound::new);
    }

    @Schema(description = "The last times a rule book went live.")
    record RuleBooks(List<WentLive> ruleBooks) {}

    @Schema(description = "A rule book went live.")
    record WentLive(
            @Schema(description = "Digest of every file it is made of")
            String version,

            Instant since,

            @Schema(
                    description =
                            "Where its files were read: a directory, a proposal, `shipped`, `archive` or `restored`")
            String from,

            @Schema(
                    description =
                            "Who made it live; `service` where that followed from an edit of the folder or a start")
            String by,

            @Schema(description = "Who saved the edit at the rules desk, where somebody did") @Nullable
            String editor,

            @Schema(description = "The proposal, where it was one") @Nullable
            Proposed proposal,

            @Schema(description = "Why it was gone back to; empty where it was not")
            String reason,

            @Schema(description = "What was known of its impact when it was signed")
            SortedMap<String, Long> impact,

            @Schema(description = "How much it was known to let pass that G01 to G03 stop in the one before")
            long opens,

            @Schema(description = "The rules that are other than in the one before")
            List<RuleChange> changes) {
        static WentLive of(Publication one) {
            Proposal proposal = one.proposal();
            return new WentLive(
                    one.version(),
                    one.since(),
                    one.from(),
                    one.actor(),
                    one.editor(),
                    proposal == null ? null : Proposed.of(proposal),
                    one.reason(),
                    one.impact(),
                    one.opens(),
                    one.changes());
        }
    }

    @Schema(name = "PublishedProposal", description = "Who wrote and who signed it, and why.")
    record Proposed(long id, String title, Set<String> authors, String reason, List<Signer> signers) {
        static Proposed of(Proposal proposal) {
            return new Proposed(
                    proposal.id(),
                    proposal.title(),
                    proposal.authors(),
                    proposal.latest().reason(),
                    proposal.signatures().stream()
                            .map(step -> new Signer(step.actor(), step.reason()))
                            .toList());
        }
    }

    @Schema(name = "ProposalSigner", description = "Who signed, and why.")
    record Signer(String actor, String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(name = "RuleBookRestoration", description = "Why.")
    record Restoration(String reason) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "RestoredRuleBook", description = "What came of it.")
    record Restored(
            boolean live,

            @Schema(description = "The proposal that waits for another person, where it is not live") @Nullable
            Long proposal) {}

    @Schema(description = "A rule book that was live, with its files.")
    record ArchivedRuleBook(String version, List<ArchivedFile> files) {}

    @Schema(description = "A file of a rule book as it stood.")
    record ArchivedFile(String path, String text) {}
}
