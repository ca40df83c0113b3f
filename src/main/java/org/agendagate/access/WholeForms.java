package org.agendagate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away, before anything is made of it, a form that cannot be read whole: of too many fields, too long, of no told
 * length, in broken letters, or in parts, which no page sends. Half a form would be taken for a form with less in it.
 * Calls take no form at all, and none is read for them.
 */
final class WholeForms extends OncePerRequestFilter {
    private final boolean taken;

    /**
     * @param taken whether forms are taken behind it
     */
    WholeForms(boolean taken) {
        this.taken = taken;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        int refusal = refusalOf(request);
        if (refusal == 0) {
            chain.doFilter(request, response);
        } else if (!response.isCommitted()) {
            // Whoever was cut off in the middle hears nothing any more.
            response.sendError(refusal);
        }
    }

    private int refusalOf(HttpServletRequest request) {
        String type = request.getContentType();
        boolean isForm = isOf(MediaType.APPLICATION_FORM_URLENCODED_VALUE, type);
        if (isOf("multipart/", type) || (isForm && !taken)) {
            return HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
        }
        if (isForm && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return HttpServletResponse.SC_LENGTH_REQUIRED;
        }
        try {
            request.getParameterMap();
            return 0;
        } catch (InvalidParameterException broken) {
            return broken.getErrorCode();
        }
    }

    private static boolean isOf(String kind, @Nullable String type) {
        return type != null && type.strip().regionMatches(true, 0, kind, 0, kind.length());
    }
}
