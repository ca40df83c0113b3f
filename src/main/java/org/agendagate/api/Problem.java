package org.agendagate.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.agendagate.documents.DocumentPlace;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.handling.Submitted.OutOfOrder;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.DecisionRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Why a request got no answer, as RFC 9457 has it, in Chinese and in English. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why the request got no answer (RFC 9457), in Chinese and in English.")
record Problem(
        @Schema(
                description = "Stable name of the kind of problem",
                example = "urn:agenda-gate:problem:malformed-packet")
        String type,

        String title,
        String titleEn,
        @Schema(example = "400") int status,
        String detail,
        String detailEn,

        @Schema(description = "The id of this request, also in the log and in X-Request-Id") @Nullable
        String requestId,

        @Schema(
                description =
                        "Of a malformed packet: every spot that is wrong, in the order of the document; of a classified file:"
                                + " where the marking stands")
        @Nullable
        List<PacketProblem> problems,

        @Schema(description = "Of a taken revision: what is there") @Nullable
        There there,

        @Schema(description = "Of a revision out of order: the one that would be taken") @Nullable
        Integer nextRevision,

        @Schema(description = "Of a flag that is no longer as it was: how it now stands")
        ReviewAnswers.@Nullable Entry review) {

    /** The record that holds a packet number and revision. */
    @Schema(name = "RecordThere", description = "The record that holds the packet number and revision.")
    record There(
            @Schema(description = "Read it at /api/decisions/{id}")
            String decision,

            @Nullable String packetNo,
            @Nullable Integer revision,
            @Nullable String packetDigest,
            String ruleBook,
            Instant decidedAt,
            String outcome) {
        static There of(DecisionRecord found) {
            return new There(
                    found.id(),
                    found.packetNo(),
                    found.revision(),
                    found.packetDigest(),
                    found.ruleBook(),
                    found.decidedAt(),
                    found.outcome().name());
        }
    }

    static ResponseEntity<Problem> of(ProblemKind kind) {
        return of(kind, kind.status, HttpHeaders.EMPTY);
    }

    /** @param status where it is more exact than the kind's own */
    static ResponseEntity<Problem> of(ProblemKind kind, HttpStatusCode status, HttpHeaders headers) {
        return of(kind, status, headers, null, null);
    }

    static ResponseEntity<Problem> malformed(List<PacketProblem> problems) {
        return of(ProblemKind.MALFORMED_PACKET, ProblemKind.MALFORMED_PACKET.status, HttpHeaders.EMPTY, problems, null);
    }

    static ResponseEntity<Problem> malformed(ProblemKind kind, List<PacketProblem> problems) {
        return of(kind, kind.status, HttpHeaders.EMPTY, problems, null);
    }

    /** The place of the marking is told, and nothing of what stands there. */
    static ResponseEntity<Problem> classified(DocumentPlace place) {
        ProblemKind kind = ProblemKind.CLASSIFIED_DOCUMENT;
        PacketProblem spot = new PacketProblem(
                "", null, null, "marking-place", "密级标志位于：" + place.zh(), "the marking stands in " + place.en());
        return of(kind, kind.status, HttpHeaders.EMPTY, List.of(spot), null);
    }

    static ResponseEntity<Problem> malformedReview(List<PacketProblem> problems) {
        ProblemKind kind = ProblemKind.MALFORMED_REVIEW;
        return answer(kind.status, HttpHeaders.EMPTY, problem(kind, kind.status, problems, null, null));
    }

    static ResponseEntity<Problem> reviewed(ReviewAnswers.Entry entry, String version) {
        ProblemKind kind = ProblemKind.PRECONDITION_FAILED;
        HttpHeaders headers = new HttpHeaders();
        headers.setETag('"' + version + '"');
        return answer(kind.status, headers, problem(kind, kind.status, null, null, entry));
    }

    /** @param found what is there */
    static ResponseEntity<Problem> conflict(ProblemKind kind, DecisionRecord found) {
        return of(kind, kind.status, HttpHeaders.EMPTY, null, There.of(found));
    }

    static ResponseEntity<Problem> outOfOrder(OutOfOrder answer) {
        ProblemKind kind = ProblemKind.REVISION_OUT_OF_ORDER;
        return answer(
                kind.status,
                HttpHeaders.EMPTY,
                new Problem(
                        kind.type,
                        kind.title,
                        kind.titleEn,
                        kind.status.value(),
                        kind.detail,
                        kind.detailEn,
                        MDC.get(RequestIds.KEY),
                        null,
                        answer.latest().map(There::of).orElse(null),
                        answer.next(),
                        null));
    }

    /** The gate's own words say what the operator can do. */
    static ResponseEntity<Problem> undecided(NoDecisionException reason) {
        return refused(ProblemKind.NO_DECISION, reason.zh(), String.valueOf(reason.getMessage()));
    }

    /** A problem with more exact words than its kind has. */
    static ResponseEntity<Problem> refused(ProblemKind kind, String zh, String en) {
        return refused(kind, HttpHeaders.EMPTY, zh, en);
    }

    static ResponseEntity<Problem> refused(ProblemKind kind, HttpHeaders headers, String zh, String en) {
        return answer(
                kind.status,
                headers,
                new Problem(
                        kind.type,
                        kind.title,
                        kind.titleEn,
                        kind.status.value(),
                        zh,
                        en,
                        MDC.get(RequestIds.KEY),
                        null,
                        null,
                        null,
                        null));
    }

    private static ResponseEntity<Problem> of(
            ProblemKind kind,
            HttpStatusCode status,
            HttpHeaders headers,
            @Nullable List<PacketProblem> problems,
            @Nullable There there) {
        return answer(status, headers, problem(kind, status, problems, there, null));
    }

    private static Problem problem(
            ProblemKind kind,
            HttpStatusCode status,
            @Nullable List<PacketProblem> problems,
            @Nullable There there,
            ReviewAnswers.@Nullable Entry review) {
        return new Problem(
                kind.type,
                kind.title,
                kind.titleEn,
                status.value(),
                kind.detail,
                kind.detailEn,
                MDC.get(RequestIds.KEY),
                problems,
                there,
                null,
                review);
    }

    private static ResponseEntity<Problem> answer(HttpStatusCode status, HttpHeaders headers, Problem problem) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
