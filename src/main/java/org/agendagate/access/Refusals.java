package org.agendagate.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Lets the doors tell a refusal as they tell every other problem. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ObjectProvider<HandlerExceptionResolver> problems;

    Refusals(ObjectProvider<HandlerExceptionResolver> problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"agenda-gate\", charset=\"UTF-8\"");
        tell(request, response, refusal);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal) {
        tell(request, response, refusal);
    }

    // The resolver takes no handler for "none was reached", though its declaration does not say so.
    @SuppressWarnings("NullAway")
    private void tell(HttpServletRequest request, HttpServletResponse response, Exception refusal) {
        problems.getObject().resolveException(request, response, null, refusal);
    }
}
