package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.findings.Desk;
import org.agendagate.handling.FlagHolder;
import org.agendagate.handling.FlagReviewed;
import org.agendagate.handling.HandedOn;
import org.agendagate.handling.HandingOn;
import org.agendagate.handling.Reviewing;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Queue;
import org.agendagate.review.QueueFilter;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.util.RawValue;

/** The legal reviewers' queue and acts. */
@RestController
@Tag(name = "reviews", description = "Flags that the legal division looks at")
class ReviewsController {
    private static final int MOST = 200;
    /** What the trail calls the queue. */
    private static final String LIST = "reviews";

    private final Queue queue;
    private final Reviews reviews;
    private final Reviewing reviewing;
    private final HandingOn handing;
    private final RuleBookRecords ruleBooks;
    private final LiveRuleBook rules;
    private final Trail trail;
    private final Clock clock;

    ReviewsController(
            Queue queue,
            Reviews reviews,
            Reviewing reviewing,
            HandingOn handing,
            RuleBookRecords ruleBooks,
            LiveRuleBook rules,
            Trail trail,
            Clock clock) {
        this.queue = queue;
        this.reviews = reviews;
        this.reviewing = reviewing;
        this.handing = handing;
        this.ruleBooks = ruleBooks;
        this.rules = rules;
        this.trail = trail;
        this.clock = clock;
    }

    @GetMapping(path = "/api/reviews", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listReviews",
            summary = "The flags that wait for review, the most pressing first (待核清单)",
            description = "Without `state` the open ones. Closed ones come the last closed first.")
    ReviewAnswers.Page list(
            @RequestParam(defaultValue = "open") ReviewQuery state,
            @RequestParam(required = false) @Parameter(description = "The lead unit", example = "省水利厅") @Nullable
                    String unit,
            @RequestParam(required = false) @Parameter(example = "G09") @Nullable String rule,
            @RequestParam(required = false)
                    @Parameter(description = "Due on that day or before", example = "2026-10-08")
                    @Nullable
                    LocalDate due,
            @RequestParam(required = false) @Parameter(description = "Open ones past their time, or not") @Nullable
                    Boolean overdue,
            @RequestParam(required = false)
                    @Parameter(
                            description =
                                    "Whose flags, for those who see both desks'; everybody else sees the own desk's")
                    @Nullable
                    Desk desk,
            @RequestParam(required = false) @Parameter(description = "`next` of the page before") @Nullable
                    String after,
            @RequestParam(defaultValue = "50") @Parameter(description = "1 to " + MOST) int limit,
            @Nullable Principal user) {
        trail.read(Actor.of(user), LIST);
        Instant now = clock.instant();
        Desk own = Reviewing.openTo(Person.of(user)).desk();
        QueueFilter filter = state.filter(unit, rule, due, overdue).at(own == null ? desk : own);
        int most = Math.max(1, Math.min(MOST, limit));
        List<ReviewEntry> found = queue.page(filter, now, after, most + 1);
        List<ReviewEntry> page = found.subList(0, Math.min(most, found.size()));
        Map<String, FlagHolder> holders = handing.holders(page);
        return new ReviewAnswers.Page(
                ReviewAnswers.Counts.of(queue.counts(filter, now)),
                page.stream()
                        .map(entry ->
                                ReviewAnswers.Entry.of(entry, Objects.requireNonNull(holders.get(entry.id())), now))
                        .toList(),
                found.size() > most ? page.get(most - 1).id() : null);
    }

    @GetMapping(path = "/api/reviews/{id}", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readReview",
            summary = "One flag with its evidence and its rule as it stood (查看待核事项)",
            description = "The `ETag` is what `If-Match` of the review must say.")
    ResponseEntity<ReviewAnswers.Detail> read(@PathVariable String id, @Nullable Principal user) {
        ReviewEntry entry = reviews.find(id).orElseThrow(NotFound::new);
        trail.read(Actor.of(user), id);
        return ResponseEntity.ok().eTag(entry.version()).body(new ReviewAnswers.Detail(told(entry), ruleText(entry)));
    }

    @PostMapping(path = "/api/reviews/{id}", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reviewFlag",
            summary = "Clears or upholds a flag, which makes another decision of the revision (核查)",
            description =
                    "Each flag is reviewed once, and never by who submitted the packet. A clearance holds for later "
                            + "revisions too while what the flag rests on stays the same.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = ReviewRequest.class))))
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            required = true,
            description = "The `ETag` of the entry as the reviewer saw it",
            example = "\"R-2f0c5c1b8a7d4e6f90123456.open\"",
            schema = @Schema(type = "string"))
    @ApiResponse(
            responseCode = "200",
            description = "Reviewed and recorded",
            content = @Content(schema = @Schema(implementation = ReviewAnswers.Result.class)))
    ResponseEntity<?> review(@PathVariable String id, HttpServletRequest request, @Nullable Principal user)
            throws IOException {
        String seen = request.getHeader(HttpHeaders.IF_MATCH);
        if (seen == null) {
            return Problem.of(ProblemKind.PRECONDITION_REQUIRED);
        }
        ReviewRequest asked = ReviewRequest.read(
                PacketBody.read(request), rules.current().book().markings());
        Person person = Person.of(user);
        return answer(
                asked.certifies()
                        ? reviewing.certify(id, asked.certified(), asked.reason(), matching(seen), person)
                        : reviewing.review(id, asked.result(), asked.reason(), matching(seen), person));
    }

    private ResponseEntity<?> answer(FlagReviewed reviewed) {
        if (reviewed instanceof FlagReviewed.Recorded recorded) {
            ReviewEntry entry = recorded.entry();
            return ResponseEntity.ok()
                    .eTag(entry.version())
                    .body(new ReviewAnswers.Result(
                            told(entry), new RawValue(recorded.decision().json())));
        } else if (reviewed instanceof FlagReviewed.Changed changed) {
            ReviewEntry entry = changed.entry();
            return Problem.reviewed(told(entry), entry.version());
        } else if (reviewed instanceof FlagReviewed.OwnSubmission) {
            return Problem.of(ProblemKind.OWN_SUBMISSION);
        } else if (reviewed instanceof FlagReviewed.OtherDesk) {
            return Problem.of(ProblemKind.OTHER_DESK);
        } else if (reviewed instanceof FlagReviewed.NoReason flawed) {
            return Problem.malformedReview(List.of(flawed.problem()));
        } else if (reviewed instanceof FlagReviewed.ClassifiedReason classified) {
            return Problem.malformedReview(List.of(classified.problem()));
        }
        throw new NotFound();
    }

    private ReviewAnswers.Entry told(ReviewEntry entry) {
        return ReviewAnswers.Entry.of(entry, handing.holder(entry), clock.instant());
    }

    @PostMapping(
            path = "/api/reviews/{id}/handing",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "handReviewOn",
            summary = "Hands an open flag on to somebody else (转办)",
            description = "By who works at its desk. It stays the desk's, and its time stays what it is.")
    @ApiResponse(
            responseCode = "200",
            description = "Handed on",
            content = @Content(schema = @Schema(implementation = ReviewAnswers.Entry.class)))
    ResponseEntity<?> handOn(@PathVariable String id, @RequestBody HandingAsked asked, @Nullable Principal user) {
        HandedOn done = handing.handOn(id, asked.to(), asked.reason(), Person.of(user));
        if (done instanceof HandedOn.Done handed) {
            return ResponseEntity.ok(told(handed.entry()));
        } else if (done instanceof HandedOn.Malformed malformed) {
            return Problem.malformedReview(List.of(malformed.problem()));
        } else if (done instanceof HandedOn.Closed closed) {
            return Problem.reviewed(told(closed.entry()), closed.entry().version());
        } else if (done instanceof HandedOn.OtherDesk) {
            return Problem.of(ProblemKind.OTHER_DESK);
        }
        throw new NotFound();
    }

    @Schema(name = "ReviewHandingAsked", description = "Asks to hand a flag on.")
    record HandingAsked(
            @Schema(description = "User name of who deals with it from now on", example = "zhang-san")
            String to,

            @Schema(description = "Why, in 1 to 2000 characters", example = "出差，由张三接办")
            String reason) {
        HandingAsked {
            to = Objects.requireNonNullElse(to, "");
            reason = Objects.requireNonNullElse(reason, "");
        }
    }

    /** Strong comparison, as RFC 9110 asks of If-Match. */
    private static Predicate<String> matching(String ifMatch) {
        List<String> tags =
                Arrays.stream(ifMatch.split(",", -1)).map(String::strip).toList();
        return version -> tags.contains("*") || tags.contains('"' + version + '"');
    }

    private String ruleText(ReviewEntry entry) {
        byte[] text = ruleBooks.findFiles(entry.ruleBook()).orElseThrow().get(entry.ruleFile());
        return new String(Objects.requireNonNull(text), UTF_8);
    }
}
