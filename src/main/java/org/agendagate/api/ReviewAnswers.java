package org.agendagate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Finding;
import org.agendagate.handling.FlagHolder;
import org.agendagate.review.Closing;
import org.agendagate.review.QueueCounts;
import org.agendagate.review.ReviewEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/** The review calls' answers. */
final class ReviewAnswers {
    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private ReviewAnswers() {}

    /** Where an entry stands. */
    enum EntryState {
        OPEN,
        CLEARED,
        UPHELD,
        SUPERSEDED,
        WITHDRAWN
    }

    @Schema(name = "ReviewPage", description = "Entries of the legal reviewers' queue.")
    record Page(
            @Schema(description = "Open entries with the same unit, rule and dates, whatever state was asked for")
            Counts counts,

            @Schema(description = "Open ones by due date, unit, rule; closed ones the last closed first")
            List<Entry> entries,

            @Schema(description = "Give it as `after` for the next page; not there on the last")
            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Nullable
            String next) {}

    @Schema(name = "ReviewCounts", description = "How many entries are open.")
    record Counts(int open, int overdue, SortedMap<String, Integer> byUnit, SortedMap<String, Integer> byRule) {
        static Counts of(QueueCounts counts) {
            return new Counts(counts.open(), counts.overdue(), counts.byUnit(), counts.byRule());
        }
    }

    @Schema(name = "ReviewEntry", description = "A flag of a formal submission, and what closed it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String id,
            EntryState state,
            String packetNo,
            int revision,

            @Schema(description = "Empty for a flag about the packet as a whole")
            String itemNo,

            String itemTitle,
            String unit,

            @Schema(description = "Until when it is to be reviewed, in Asia/Shanghai", example = "2026-10-08 17:30")
            String dueBy,

            boolean overdue,

            @Schema(description = "Who deals with it; not there once it is closed") @Nullable
            Duty duty,

            Instant openedAt,

            @Schema(description = "The rules' own decision; read the revision's latest at /api/packets/{packetNo}")
            String decision,

            @Schema(description = "What the rule reported: reason, what is asked, authority, evidence")
            Finding finding,

            @Schema(description = "The rule as it stood") RulePlace rule,

            @Schema(description = "Not there while the entry is open") @Nullable
            Closed closing) {
        static Entry of(ReviewEntry entry, FlagHolder holder, Instant now) {
            return new Entry(
                    entry.id(),
                    entry.closing() == null
                            ? EntryState.OPEN
                            : EntryState.valueOf(entry.closing().kind().name()),
                    entry.packetNo(),
                    entry.revision(),
                    entry.flag().itemNo(),
                    entry.itemTitle(),
                    entry.unit(),
                    DUE.format(entry.dueAt().atZone(Facts.ZONE)),
                    entry.overdue(now),
                    entry.closing() == null ? Duty.of(holder) : null,
                    entry.openedAt(),
                    entry.baseDecision(),
                    entry.finding(),
                    new RulePlace(entry.ruleBook(), entry.ruleFile(), entry.ruleLine()),
                    entry.closing() == null ? null : Closed.of(entry.closing()));
        }
    }

    @Schema(
            name = "ReviewDuty",
            description = "Who deals with a flag, by the office's table or since it was handed on.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Duty(
            @Schema(example = "法规处") String post,

            @Schema(description = "User name; not there where the table names none") @Nullable
            String person,

            @Schema(description = "User name of who stands in") @Nullable
            String deputy,

            @Schema(description = "Whether somebody handed it on to that person")
            boolean handedOn) {
        static Duty of(FlagHolder holder) {
            return new Duty(
                    holder.post(), nullIfEmpty(holder.person()), nullIfEmpty(holder.deputy()), holder.handed() != null);
        }

        private static @Nullable String nullIfEmpty(String name) {
            return name.isEmpty() ? null : name;
        }
    }

    @Schema(name = "ArchivedRulePlace", description = "Where a rule begins in an archived rule book.")
    record RulePlace(String ruleBook, String file, int line) {}

    @Schema(name = "ReviewClosing", description = "What closed an entry.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Closed(
            @Schema(description = "Who did; for what a later revision or a withdrawal closed, who handed that in")
            String actor,

            Instant at,
            String reason,

            @Schema(description = "The earlier revision whose clearance holds here too, the evidence being the same")
            @Nullable
            Integer carriedFrom,

            @Schema(description = "The decision it made; not there where it made none") @Nullable
            String decision) {
        static Closed of(Closing closing) {
            return new Closed(
                    closing.actor(), closing.at(), closing.reason(), closing.carriedFrom(), closing.decision());
        }
    }

    @Schema(name = "ReviewDetail", description = "An entry with the text of its rule as it stood when it was opened.")
    record Detail(
            Entry entry,
            @Schema(description = "The rule's whole file") String ruleText) {}

    @Schema(name = "ReviewResult", description = "The entry as it now stands, and the decision that the review makes.")
    record Result(
            Entry entry,
            @Schema(implementation = PacketDecision.class) RawValue decision) {}
}
