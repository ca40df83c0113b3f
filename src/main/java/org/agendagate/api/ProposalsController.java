package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.agendagate.access.Person;
import org.agendagate.findings.Wording;
import org.agendagate.handling.ProposalWords;
import org.agendagate.handling.Proposed;
import org.agendagate.handling.Proposing;
import org.agendagate.handling.Signed;
import org.agendagate.handling.Signing;
import org.agendagate.proposals.Previews;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Changes of the rules before they are live: proposed by one, signed by another. */
@RestController
@Tag(name = "rules")
class ProposalsController {
    private static final int TOLD = 200;

    private final Proposals proposals;
    private final Previews previews;
    private final Proposing proposing;
    private final Signing signing;

    ProposalsController(Proposals proposals, Previews previews, Proposing proposing, Signing signing) {
        this.proposals = proposals;
        this.previews = previews;
        this.proposing = proposing;
        this.signing = signing;
    }

    @GetMapping(path = "/api/proposals", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listProposals",
            summary = "Proposed changes of the rules, the last first (修订稿)",
            description = "At most " + TOLD + ".")
    ProposalAnswers.Page list() {
        return ProposalAnswers.Page.of(proposals.list(TOLD));
    }

    @GetMapping(path = "/api/proposals/{id}", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readProposal",
            summary = "One proposal with what it would come to: difference, warnings, samples, openings (查看修订稿)")
    ProposalAnswers.Detail read(@PathVariable long id) {
        return ProposalAnswers.Detail.of(previews.of(proposals.find(id).orElseThrow(NotFound::new)));
    }

    @PostMapping(path = "/api/proposals", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @Operation(
            operationId = "openProposal",
            summary = "Proposes rule and reference files as one, with title and reason (拟稿)",
            description =
                    "Nothing is live before somebody else signed it. Where another rule book went live since `base`,"
                            + " both changes are joined line by line, or refused where they meet.")
    @ApiResponse(
            responseCode = "200",
            description = "Kept, and waits for signatures",
            content = @Content(schema = @Schema(implementation = ProposalAnswers.Entry.class)))
    ResponseEntity<?> open(@RequestBody NewProposal asked, @Nullable Principal user) {
        return answer(proposing.propose(
                asked.title(), asked.reason(), asked.base().orElse(null), changed(asked.files()), Person.of(user)));
    }

    @PostMapping(
            path = "/api/proposals/{id}/texts",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "continueProposal",
            summary = "Goes on with a proposal; signatures under the text before no longer count (续改修订稿)")
    @ApiResponse(
            responseCode = "200",
            description = "Kept, and waits for signatures",
            content = @Content(schema = @Schema(implementation = ProposalAnswers.Entry.class)))
    ResponseEntity<?> goOn(@PathVariable long id, @RequestBody NextText asked, @Nullable Principal user) {
        return answer(proposing.goOn(id, asked.seen(), asked.reason(), changed(asked.files()), Person.of(user)));
    }

    @PostMapping(
            path = "/api/waiting-rules/claim",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "claimWaitingRules",
            summary = "Makes a proposal of what stands in the rules folder and is not live (认领规则目录中的修改)")
    @ApiResponse(
            responseCode = "200",
            description = "Kept, and waits for signatures",
            content = @Content(schema = @Schema(implementation = ProposalAnswers.Entry.class)))
    ResponseEntity<?> claim(@RequestBody Claim asked, @Nullable Principal user) {
        return answer(proposing.claim(asked.title(), asked.reason(), Person.of(user)));
    }

    @PostMapping(
            path = "/api/proposals/{id}/withdrawal",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "withdrawProposal", summary = "Takes an own proposal back (撤回修订稿)")
    @ApiResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = ProposalAnswers.Entry.class)))
    ResponseEntity<?> takeBack(@PathVariable long id, @RequestBody Reason asked, @Nullable Principal user) {
        return answer(proposing.takeBack(id, asked.reason(), Person.of(user)));
    }

    @PostMapping(
            path = "/api/proposals/{id}/signature",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "signProposal",
            summary = "Signs exactly what was read; the last signature needed makes it live (签发)",
            description =
                    "Never by who wrote a line of it, nor where either made or changed the other's account in the last"
                            + " 30 days, or ever, for an account that never signed before.")
    @ApiResponse(
            responseCode = "200",
            description = "Signed",
            content = @Content(schema = @Schema(implementation = ProposalAnswers.Entry.class)))
    ResponseEntity<?> sign(@PathVariable long id, @RequestBody Signature asked, @Nullable Principal user) {
        return answer(signing.sign(id, asked.digest(), asked.reason(), Person.of(user)));
    }

    @PostMapping(
            path = "/api/proposals/{id}/return",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "returnProposal", summary = "Sends a proposal back to its authors, with a reason (退回修订稿)")
    @ApiResponse(
            responseCode = "200",
            description = "Sent back",
            content = @Content(schema = @Schema(implementation = ProposalAnswers.Entry.class)))
    ResponseEntity<?> sendBack(@PathVariable long id, @RequestBody Reason asked, @Nullable Principal user) {
        return answer(signing.sendBack(id, asked.reason(), Person.of(user)));
    }

    private static SortedMap<String, Optional<String>> changed(List<ChangedFile> files) {
        SortedMap<String, Optional<String>> changed = new TreeMap<>();
        files.forEach(file -> changed.put(file.path(), file.text()));
        return changed;
    }

    private static ResponseEntity<?> answer(Proposed proposed) {
        if (proposed instanceof Proposed.Kept kept) {
            return told(kept.proposal());
        } else if (proposed instanceof Proposed.Classified) {
            return Problem.of(ProblemKind.CLASSIFIED_REASON);
        } else if (proposed instanceof Proposed.NotThere) {
            throw new NotFound();
        }
        boolean beneath = proposed instanceof Proposed.ChangedBeneath || proposed instanceof Proposed.Over;
        return refused(
                beneath ? ProblemKind.PROPOSAL_CONFLICT : ProblemKind.PROPOSAL_REFUSED, ProposalWords.of(proposed));
    }

    private static ResponseEntity<?> answer(Signed signed) {
        if (signed instanceof Signed.Live live) {
            return told(live.proposal());
        } else if (signed instanceof Signed.Counted counted) {
            return told(counted.proposal());
        } else if (signed instanceof Signed.SentBack back) {
            return told(back.proposal());
        } else if (signed instanceof Signed.ClassifiedReason) {
            return Problem.of(ProblemKind.CLASSIFIED_REASON);
        } else if (signed instanceof Signed.NotThere) {
            throw new NotFound();
        }
        return refused(kindOf(signed), ProposalWords.of(signed));
    }

    private static ProblemKind kindOf(Signed refusal) {
        if (refusal instanceof Signed.OwnLine || refusal instanceof Signed.AccountTouched) {
            return ProblemKind.NOT_THE_SECOND_PERSON;
        }
        return refusal instanceof Signed.Refused || refusal instanceof Signed.NoReason
                ? ProblemKind.PROPOSAL_REFUSED
                : ProblemKind.PROPOSAL_CONFLICT;
    }

    private static ResponseEntity<?> refused(ProblemKind kind, Wording words) {
        return Problem.refused(kind, words.zh(), words.en());
    }

    private static ResponseEntity<?> told(Proposal proposal) {
        return ResponseEntity.ok(ProposalAnswers.Entry.of(proposal));
    }

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(description = "Changed files, to be live as one.")
    record NewProposal(
            String title,
            String reason,

            @Schema(description = "Version of the rule book that the changes began with; without it, the one in force")
            Optional<String> base,

            List<ChangedFile> files) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(description = "A file with its whole new text.")
    record ChangedFile(
            @Schema(example = "seed/leader-sign-off.drl") String path,

            @Schema(description = "Left out for a file that is to go")
            Optional<String> text) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(description = "Further changes of a proposal.")
    record NextText(
            @Schema(description = "Number of the text they began with")
            int seen,

            String reason,
            List<ChangedFile> files) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(name = "RulesClaim", description = "Title and reason for what stands in the rules folder.")
    record Claim(String title, String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(name = "ProposalReason", description = "Why.")
    record Reason(String reason) {}

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(name = "ProposalSignature", description = "What is signed, and why.")
    record Signature(
            @Schema(description = "Of the sentence, as read")
            String digest,

            String reason) {}
}
