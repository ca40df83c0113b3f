package org.agendagate.api;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agendagate.access.IssuerOutException;
import org.agendagate.access.ThrottledException;
import org.agendagate.access.TooMuchAtOnceException;
import org.agendagate.access.UserRefusedException;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.records.DatabaseTrouble;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Turns every failure into a problem.
 *
 * <p>The messages of exceptions go nowhere, not even into the log: a parser's or a database's may quote the packet.
 */
@RestControllerAdvice
final class ProblemAdvice {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final int LOGGED_FRAMES = 12;

    @ExceptionHandler(PacketBody.Oversized.class)
    ResponseEntity<Problem> tooLarge() {
        return Problem.of(ProblemKind.TOO_LARGE);
    }

    @ExceptionHandler(NotFound.class)
    ResponseEntity<Problem> notFound() {
        return Problem.of(ProblemKind.NOT_FOUND);
    }

    @ExceptionHandler(IdempotencyKey.Malformed.class)
    ResponseEntity<Problem> keyMalformed() {
        return Problem.of(ProblemKind.KEY_MALFORMED);
    }

    @ExceptionHandler(UnfitPacketException.class)
    ResponseEntity<Problem> unfit(UnfitPacketException failure) {
        return Problem.malformed(failure.problems());
    }

    @ExceptionHandler(ReviewRequest.Malformed.class)
    ResponseEntity<Problem> malformedReview(ReviewRequest.Malformed failure) {
        return Problem.malformedReview(failure.problems());
    }

    /** A parameter in the address is not of its kind. */
    @ExceptionHandler(TypeMismatchException.class)
    ResponseEntity<Problem> mistyped() {
        return Problem.of(ProblemKind.BAD_REQUEST);
    }

    /** A name or value that no handler should see. */
    @ExceptionHandler(RequestRejectedException.class)
    ResponseEntity<Problem> rejected() {
        return Problem.of(ProblemKind.BAD_REQUEST);
    }

    /** The address cannot be read. */
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<Problem> unreadable(InvalidParameterException failure) {
        return of(HttpStatusCode.valueOf(failure.getErrorCode()));
    }

    @ExceptionHandler(NoDecisionException.class)
    ResponseEntity<Problem> noDecision(NoDecisionException failure) {
        logFailure("no decision given", failure);
        return Problem.undecided(failure);
    }

    @ExceptionHandler(AuthenticationException.class)
    ResponseEntity<Problem> unauthenticated(AuthenticationException refusal) {
        return refusal instanceof AuthenticationServiceException
                ? DatabaseTrouble.of(refusal).map(ProblemAdvice::unavailable).orElseGet(ProblemAdvice::unavailable)
                : Problem.of(ProblemKind.UNAUTHENTICATED);
    }

    @ExceptionHandler(IssuerOutException.class)
    ResponseEntity<Problem> issuerOut() {
        return retryLater(ProblemKind.ISSUER_OUT);
    }

    @ExceptionHandler(ThrottledException.class)
    ResponseEntity<Problem> throttled(ThrottledException refusal) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(refusal.seconds()));
        return Problem.refused(
                ProblemKind.THROTTLED,
                headers,
                "请等候 " + refusal.seconds() + " 秒后再试（见 Retry-After 标头）；等候期间的尝试不核对密码，一并计数。",
                "wait " + refusal.seconds() + " seconds, as the Retry-After header says; until then no password is"
                        + " looked at, and each try is counted");
    }

    @ExceptionHandler(UserRefusedException.class)
    ResponseEntity<Problem> userRefused(UserRefusedException refusal) {
        return Problem.refused(ProblemKind.USER_REFUSED, refusal.zh(), String.valueOf(refusal.getMessage()));
    }

    @ExceptionHandler(AccessDeniedException.class)
    ResponseEntity<Problem> forbidden() {
        return Problem.of(ProblemKind.FORBIDDEN);
    }

    /** The body broke off or is not what the call takes, or nobody is there to be answered. */
    @ExceptionHandler({IOException.class, HttpMessageNotReadableException.class})
    ResponseEntity<Problem> brokenOff() {
        return Problem.of(ProblemKind.BAD_REQUEST);
    }

    /** What is left of the body is not waited for. */
    @ExceptionHandler(TooMuchAtOnceException.class)
    ResponseEntity<Problem> tooMuchAtOnce() {
        return Problem.of(ProblemKind.BUSY);
    }

    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyListens() {}

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<Problem> database(RuntimeException failure) {
        Optional<DatabaseTrouble> trouble = DatabaseTrouble.of(failure);
        // An outage is told once, by whoever writes or looks.
        if (trouble.filter(DatabaseTrouble::isOutage).isEmpty()) {
            logFailure("database failure", failure);
        }
        if (trouble.isPresent()) {
            return unavailable(trouble.get());
        }
        return ownMistake(failure) ? Problem.of(ProblemKind.INTERNAL) : unavailable();
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Problem> other(Exception failure) {
        if (failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return Problem.of(kindOf(answer.getStatusCode()), answer.getStatusCode(), answer.getHeaders());
        }
        logFailure("request failed", failure);
        return Problem.of(ProblemKind.INTERNAL);
    }

    static ResponseEntity<Problem> of(HttpStatusCode status) {
        ProblemKind kind = kindOf(status);
        return kind == ProblemKind.UNAVAILABLE ? unavailable() : Problem.of(kind, status, HttpHeaders.EMPTY);
    }

    private static ResponseEntity<Problem> unavailable() {
        return retryLater(ProblemKind.UNAVAILABLE);
    }

    private static ResponseEntity<Problem> unavailable(DatabaseTrouble trouble) {
        ProblemKind kind = ProblemKind.UNAVAILABLE;
        return Problem.refused(kind, later(), trouble.zh() + "。" + kind.detail, trouble.en() + "; " + kind.detailEn);
    }

    private static ResponseEntity<Problem> retryLater(ProblemKind kind) {
        return Problem.of(kind, kind.status, later());
    }

    private static HttpHeaders later() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(ProblemKind.RETRY_AFTER_SECONDS));
        return headers;
    }

    /** What this service asked of the database was wrong; asking again is of no use. */
    private static boolean ownMistake(RuntimeException failure) {
        return failure instanceof DataIntegrityViolationException
                || failure instanceof InvalidDataAccessApiUsageException
                || failure instanceof InvalidDataAccessResourceUsageException;
    }

    private static ProblemKind kindOf(HttpStatusCode status) {
        return Stream.of(
                        ProblemKind.UNAUTHENTICATED,
                        ProblemKind.FORBIDDEN,
                        ProblemKind.NOT_FOUND,
                        ProblemKind.METHOD_NOT_ALLOWED,
                        ProblemKind.NOT_ACCEPTABLE,
                        ProblemKind.TOO_LARGE,
                        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                        ProblemKind.UNAVAILABLE)
                .filter(kind -> kind.status.value() == status.value())
                .findFirst()
                .orElse(status.is4xxClientError() ? ProblemKind.BAD_REQUEST : ProblemKind.INTERNAL);
    }

    private static void logFailure(String what, Throwable failure) {
        log.atError()
                .addKeyValue("failure", classes(failure))
                .addKeyValue("sqlState", DatabaseTrouble.stateOf(failure))
                .addKeyValue("at", frames(failure))
                .log(what);
    }

    private static List<String> classes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> cause.getClass().getName())
                .toList();
    }

    private static List<String> frames(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return Arrays.stream(root.getStackTrace())
                .limit(LOGGED_FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }
}
