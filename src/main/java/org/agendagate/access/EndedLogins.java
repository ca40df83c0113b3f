package org.agendagate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session with the login that it rests on: whoever was disabled or reset meanwhile is out, and
 * whoever came by the issuer asks it again after a while.
 */
final class EndedLogins extends OncePerRequestFilter {
    private final GateUserDetails users;
    private final @Nullable IssuedLogins issued;

    /** @param issued {@code null} where there is no issuer */
    EndedLogins(GateUserDetails users, @Nullable IssuedLogins issued) {
        this.users = users;
        this.issued = issued;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication login = SecurityContextHolder.getContext().getAuthentication();
        if (login != null && !holds(login)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean holds(Authentication login) {
        if (login.getPrincipal() instanceof KnownUser user) {
            return users.holds(user);
        }
        return issued == null || !(login.getPrincipal() instanceof OidcUser visitor) || issued.holds(visitor);
    }
}
