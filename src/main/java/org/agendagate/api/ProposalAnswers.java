package org.agendagate.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.agendagate.api.RulesController.RuleProblem;
import org.agendagate.probes.Opening;
import org.agendagate.proposals.Preview;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.ProposalStep;
import org.agendagate.proposals.ProposedText;
import org.agendagate.proposals.Reckoning;
import org.agendagate.rules.RuleChanges;

/** What is answered about proposals. */
final class ProposalAnswers {
    private ProposalAnswers() {}

    @Schema(name = "ProposalList", description = "Proposals, the last first.")
    record Page(List<Entry> proposals) {
        static Page of(List<Proposal> proposals) {
            return new Page(proposals.stream().map(Entry::of).toList());
        }
    }

    @Schema(name = "Proposal", description = "A change of the rules that somebody wants (修订稿).")
    record Entry(
            long id,
            String title,
            String openedBy,
            Instant openedAt,
            Proposal.State state,

            @Schema(description = "The first first; the last one counts")
            List<Text> texts,

            @Schema(description = "Signatures and whatever else was done, in their order")
            List<Step> steps) {
        static Entry of(Proposal proposal) {
            return new Entry(
                    proposal.id(),
                    proposal.title(),
                    proposal.openedBy(),
                    proposal.openedAt(),
                    proposal.state(),
                    proposal.texts().stream().map(Text::of).toList(),
                    proposal.steps().stream().map(Step::of).toList());
        }
    }

    @Schema(name = "ProposedText", description = "One text of a proposal: a whole rule book.")
    record Text(
            int number,

            @Schema(description = "Version of the rule book that it changes")
            String base,

            @Schema(description = "Version of what it comes to; its files are at /api/rule-books/{version}")
            String ruleBook,

            String reason,
            String author,
            Instant writtenAt) {
        static Text of(ProposedText text) {
            return new Text(
                    text.number(), text.base(), text.ruleBook(), text.reason(), text.author(), text.writtenAt());
        }
    }

    @Schema(name = "ProposalStep", description = "What somebody did about a text.")
    record Step(
            @Schema(description = "Of the text") int number,
            ProposalStep.Kind kind,
            String actor,
            String reason,

            @Schema(description = "Of the sentence that was signed; empty for what is no signature")
            String digest,

            Instant at) {
        static Step of(ProposalStep step) {
            return new Step(step.number(), step.kind(), step.actor(), step.reason(), step.digest(), step.at());
        }
    }

    @Schema(name = "ProposalPreview", description = "A proposal, and what it would come to today.")
    record Detail(
            Entry proposal,

            @Schema(description = "Whether it could be live at all")
            boolean accepted,

            @Schema(description = "Why not, or what is odd about it")
            List<RuleProblem> problems,

            RuleChanges changes,

            @Schema(description = "Samples that would be decided otherwise")
            List<String> samples,

            @Schema(description = "What it lets pass that G01 to G03 stop in the rule book before it")
            List<Passing> openings,

            @Schema(description = "How far its impact on the records is found out; see /api/proposals/{id}/impact")
            Reckoning.State impact,

            @Schema(description = "What whoever signs it says by that; empty as long as the impact is not found out")
            String sentence,

            @Schema(description = "Of the sentence; to be sent with the signature")
            String digest) {
        static Detail of(Preview preview) {
            return new Detail(
                    Entry.of(preview.proposal()),
                    preview.accepted(),
                    RuleProblem.of(preview.problems()),
                    preview.changes(),
                    preview.samples().keySet().stream()
                            .map(sample -> sample.name())
                            .toList(),
                    preview.openings().stream().map(Passing::of).toList(),
                    preview.impact().state(),
                    preview.sentence(),
                    preview.digest());
        }
    }

    @Schema(name = "Opening", description = "Something that is no longer stopped.")
    record Passing(String rule, String unit, String zh, String en) {
        static Passing of(Opening opening) {
            return new Passing(opening.rule(), opening.unit(), opening.zh(), opening.en());
        }
    }
}
