package org.agendagate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away what a browser sends for a page from elsewhere; programs send neither of the headers that say so. */
final class ForeignPages extends OncePerRequestFilter {
    private static final Set<String> AT_HOME = Set.of("same-origin", "none");

    private final Refusals refusals;

    ForeignPages(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForeign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request)) {
            refusals.handle(request, response, new AccessDeniedException("sent for a page from elsewhere"));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(@Nullable String site, @Nullable String origin, HttpServletRequest request) {
        if (site != null) {
            return !AT_HOME.contains(site);
        }
        return origin != null && !origin.equals(request.getScheme() + "://" + request.getHeader("Host"));
    }
}
