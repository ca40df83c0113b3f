package org.agendagate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away, before anything is made of it, a form that cannot be read whole: of too many fields, too long, of no told
 * length, in broken letters, or in parts, which no page sends. Half a form would be taken for a form with less in it.
 *
 * <p>The server makes room for all that a form says it will bring. So it counts from its beginning until it is answered,
 * and is turned away unread where the forms of the moment leave no room for it.
 */
final class WholeForms extends OncePerRequestFilter {
    private final BodyBudget budget;

    WholeForms(BodyBudget budget) {
        this.budget = budget;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = isOf(MediaType.APPLICATION_FORM_URLENCODED_VALUE, request.getContentType())
                ? Math.max(0, request.getContentLengthLong())
                : 0;
        String address = request.getRemoteAddr();
        if (!budget.take(address, length)) {
            // Whose body was asked for as it comes, its fields are not read: the page that tells this does not wait for
            // them.
            request.getInputStream();
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        try {
            readWhole(request, response, chain);
        } finally {
            budget.giveBack(address, length);
        }
    }

    private static void readWhole(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusalOf(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            // Whoever was cut off in the middle hears nothing any more.
            response.sendError(refusal);
        }
    }

    private static int refusalOf(HttpServletRequest request) {
        String type = request.getContentType();
        if (isOf("multipart/", type)) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        if (isOf(MediaType.APPLICATION_FORM_URLENCODED_VALUE, type)
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        try {
            request.getParameterMap();
            return 0;
        } catch (InvalidParameterException broken) {
            return broken.getErrorCode();
        }
    }

    /** Whether a content type is of that kind. */
    static boolean isOf(String kind, @Nullable String type) {
        return type != null && type.strip().regionMatches(true, 0, kind, 0, kind.length());
    }
}
