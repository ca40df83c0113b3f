package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Wording;
import org.agendagate.language.Place;
import org.agendagate.language.Problem.Severity;
import org.agendagate.language.Rule;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Refused;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The rule book that serves. */
@RestController
@Tag(name = "rules", description = "The rule book that serves")
class RulesController {
    private final LiveRuleBook rules;

    RulesController(LiveRuleBook rules) {
        this.rules = rules;
    }

    @GetMapping(path = "/api/rule-book", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readRuleBook",
            summary = "The live rule book, and why the last edit was refused where it was (现行规则)")
    LiveRules ruleBook() {
        return LiveRules.of(rules.standing());
    }

    @GetMapping(path = "/api/rules/{id}", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readRule", summary = "One live rule with the text of its file (单条规则)")
    RuleText rule(@PathVariable String id) {
        Live live = rules.current();
        return live.book().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .map(rule -> new RuleText(
                        live.book().version(),
                        LiveRule.of(rule),
                        textOf(rule, live.book().files())))
                .orElseThrow(NotFound::new);
    }

    private static @Nullable String textOf(Rule rule, RuleFiles files) {
        byte[] content = files.contents().get(rule.place().file());
        return content == null ? null : new String(content, UTF_8);
    }

    @Schema(description = "The rule book that serves.")
    record LiveRules(
            @Schema(
                    description = "STALE where the rules as they stand are refused and the last good ones serve; BARRED"
                            + " where this program refuses those in force, and no packet is taken in until they"
                            + " are mended")
            State state,

            @Schema(description = "Digest of every file it is made of")
            String version,

            @Schema(description = "When it began to serve") Instant since,

            @Schema(description = "Where its files were read: a directory, `shipped` or `archive`")
            String from,

            List<LiveRule> rules,

            @Schema(description = "What is odd about it; none of it keeps it from serving")
            List<RuleProblem> warnings,

            @Schema(description = "When the last edit was refused, where it was") @Nullable
            Instant refusedAt,

            @Schema(description = "Digest of its files, where they could be read") @Nullable
            String refusedVersion,

            @Schema(description = "Why the last edit was refused; empty where none was")
            List<RuleProblem> problems) {
        static LiveRules of(Standing standing) {
            Live live = standing.live();
            Refused refused = standing.refused();
            return new LiveRules(
                    standing.live().isBarred() ? State.BARRED : standing.isStale() ? State.STALE : State.LIVE,
                    live.book().version(),
                    live.since(),
                    live.from(),
                    live.book().rules().stream()
                            .map(LiveRule::of)
                            .sorted(Comparator.comparing(LiveRule::id))
                            .toList(),
                    RuleProblem.of(live.warnings()),
                    refused == null ? null : refused.at(),
                    refused == null ? null : refused.version(),
                    refused == null ? List.of() : RuleProblem.of(refused.problems()));
        }
    }

    /** Whether the rules as they stand are those that serve. */
    enum State {
        LIVE,
        STALE,
        BARRED
    }

    @Schema(description = "Why an edited file was refused: the place and plain words.")
    record RuleProblem(
            String file,
            int line,
            int column,
            Severity severity,
            @Schema(description = "Stable, in kebab case") String code,
            String zh,
            String en) {
        static List<RuleProblem> of(List<org.agendagate.language.Problem> problems) {
            return problems.stream().map(RuleProblem::of).toList();
        }

        private static RuleProblem of(org.agendagate.language.Problem problem) {
            return new RuleProblem(
                    problem.file(),
                    problem.line(),
                    problem.column(),
                    problem.severity(),
                    problem.code(),
                    problem.zh(),
                    problem.en());
        }
    }

    @Schema(description = "A rule that serves.")
    record LiveRule(
            @Schema(example = "G01") String id,
            Wording name,
            Effect effect,
            Tier tier,
            Authority authority,

            @Schema(description = "First day it counts") @Nullable
            LocalDate effectiveFrom,

            @Schema(description = "First day it no longer counts") @Nullable
            LocalDate expiresOn,

            boolean enabled,
            Place place) {
        static LiveRule of(Rule rule) {
            return new LiveRule(
                    rule.id(),
                    new Wording(rule.name(), rule.header().titleEn()),
                    rule.header().effect(),
                    rule.header().tier(),
                    rule.header().authority(),
                    rule.effectiveFrom(),
                    rule.expiresOn(),
                    rule.enabled(),
                    rule.place());
        }
    }

    @Schema(description = "A rule that serves, with the text of its file.")
    record RuleText(
            String ruleBook, LiveRule rule, @Nullable String text) {}
}
