package org.agendagate.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets the doors tell a refusal as they tell every other problem. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ObjectProvider<HandlerExceptionResolver> problems;
    private final MissingDoors missing;
    private final boolean passwords;
    private final boolean tokens;

    /**
     * @param passwords whether users of the gate's own may log in
     * @param tokens whether an issuer's tokens are taken
     */
    Refusals(
            ObjectProvider<HandlerExceptionResolver> problems,
            MissingDoors missing,
            boolean passwords,
            boolean tokens) {
        this.problems = problems;
        this.missing = missing;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        if (passwords) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"agenda-gate\", charset=\"UTF-8\"");
        }
        if (tokens) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"agenda-gate\"");
        }
        tell(request, response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (LostForms.isAskedByScript(request) && LostForms.leadBack(request, response, refusal)) {
            return;
        }
        tell(request, response, missing.rightName(request, refusal));
    }

    /** As an error, for which browsers get a page; where that is refused too, for its headers, without one. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            tell(request, response, refusal);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** For browsers, which get a page. */
    void handlePage(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (LostForms.leadBack(request, response, refusal)) {
            return;
        } else if (OwnPassword.mustBeChosen(request.getUserPrincipal())) {
            response.sendRedirect("/account");
        } else {
            response.sendError(
                    missing.rightName(request, refusal) instanceof ErrorResponse answer
                            ? answer.getStatusCode().value()
                            : HttpServletResponse.SC_FORBIDDEN);
        }
    }

    /** For a caller who sends a form to what takes none. */
    void refuseForm(HttpServletRequest request, HttpServletResponse response) {
        tell(request, response, new HttpMediaTypeNotSupportedException("a form is taken by pages alone"));
    }

    // The resolver takes no handler for "none was reached", though its declaration does not say so.
    @SuppressWarnings("NullAway")
    private void tell(HttpServletRequest request, HttpServletResponse response, Exception refusal) {
        problems.getObject().resolveException(request, response, null, refusal);
    }
}
