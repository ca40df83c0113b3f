package org.agendagate.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;

/**
 * Leads whoever sent a form from a session that is gone to the way in, and from there back to the form. What was typed is
 * not taken from the lost request: the browser kept it, and fills it in again.
 */
public final class LostForms {
    /** The field in which a form says at which address it stands; forms without it are not kept. */
    public static final String FIELD = "kept";

    private static final String WAY_IN = "/login?expired";
    /** Where Spring Security's request cache looks for the address that a login leads to. */
    private static final String AFTER_LOGIN = "SPRING_SECURITY_SAVED_REQUEST";
    /** An address here and nowhere else. */
    private static final Pattern HERE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e]*");

    private LostForms() {}

    /** Whether {@code refusal} is of such a form; the answer is given then. */
    static boolean leadBack(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        if (!(refusal instanceof CsrfException)) {
            return false;
        }
        String form = address(request);
        if (isAnybodyLoggedIn()) {
            // The token is of a session before this one: the form as it stands now has the right one.
            return form != null && lead(request, response, form);
        }
        return (form != null || bringsLostSession(request)) && leadIn(request, response);
    }

    /** Leads to the way in, and from there back to the form that was sent, if one was. */
    static boolean leadIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String form = address(request);
        if (form != null) {
            request.getSession().setAttribute(AFTER_LOGIN, new SimpleSavedRequest(form));
        }
        return lead(request, response, WAY_IN);
    }

    private static boolean lead(HttpServletRequest request, HttpServletResponse response, String to)
            throws IOException {
        if (isAskedByScript(request)) {
            response.setHeader("HX-Redirect", to);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(to);
        }
        return true;
    }

    static boolean isAskedByScript(HttpServletRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    private static @Nullable String address(HttpServletRequest request) {
        String form = request.getMethod().equals("POST") ? request.getParameter(FIELD) : null;
        return form != null && HERE.matcher(form).matches() ? form : null;
    }

    private static boolean isAnybodyLoggedIn() {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        return !Person.of(login).name().isEmpty();
    }

    private static boolean bringsLostSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
