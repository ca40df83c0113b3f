package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.agendagate.access.TooMuchAtOnceException;
import org.agendagate.records.DatabaseTrouble;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells failures of pages as pages: what went wrong and what to do. Addresses that do not exist are pages too where a
 * browser asks for them. As at the other doors, the message of an exception goes nowhere.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageErrors implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(PageErrors.class);
    private static final List<Integer> TOLD = List.of(400, 403, 404, 405, 409, 413, 429, 503);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!isPage(handler) && !(asksForPage(request) && !(handler instanceof HandlerMethod))) {
            return null;
        }
        HttpStatusCode status = statusOf(failure);
        DatabaseTrouble trouble = DatabaseTrouble.of(failure).orElse(null);
        if (trouble != null && trouble.isOutage()) {
            return page(request, HttpStatus.SERVICE_UNAVAILABLE, trouble);
        } else if (status.is5xxServerError()) {
            log.atError()
                    .addKeyValue("failure", failure.getClass().getName())
                    .addKeyValue(
                            "at",
                            List.of(failure.getStackTrace()).stream()
                                    .limit(12)
                                    .map(StackTraceElement::toString)
                                    .toList())
                    .log("page failed");
        }
        return page(request, trouble == null ? status : HttpStatus.SERVICE_UNAVAILABLE, trouble);
    }

    /** The page that tells a status. */
    static ModelAndView page(HttpServletRequest request, HttpStatusCode status) {
        return page(request, status, null);
    }

    private static ModelAndView page(
            HttpServletRequest request, HttpStatusCode status, @Nullable DatabaseTrouble trouble) {
        int told = TOLD.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        ModelAndView page = new ModelAndView(
                "error",
                Map.of(
                        Frame.NAME,
                        Frame.of(request).withoutReturn(),
                        "status",
                        told,
                        "requestId",
                        String.valueOf(MDC.get("requestId"))));
        if (trouble != null) {
            page.addObject("trouble", Frame.of(request).tongue().say(trouble.zh(), trouble.en()));
        }
        page.setStatus(status);
        return page;
    }

    static boolean isPage(@Nullable Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().equals(PageErrors.class.getPackageName());
    }

    private static boolean asksForPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && List.of("/api/", "/actuator", "/v3/").stream().noneMatch(request.getRequestURI()::startsWith);
    }

    private static HttpStatusCode statusOf(Exception failure) {
        if (failure instanceof NoSuchPage) {
            return HttpStatus.NOT_FOUND;
        } else if (failure instanceof ErrorResponse answer) {
            return answer.getStatusCode();
        } else if (failure instanceof InvalidParameterException broken) {
            return HttpStatusCode.valueOf(broken.getErrorCode());
        } else if (failure instanceof RequestRejectedException) {
            return HttpStatus.BAD_REQUEST;
        } else if (failure instanceof TooMuchAtOnceException) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        return failure instanceof DataAccessException || failure instanceof TransactionException
                ? HttpStatus.SERVICE_UNAVAILABLE
                : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
