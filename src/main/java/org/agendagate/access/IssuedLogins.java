package org.agendagate.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Reads name, roles and division from what the issuer says of a person. Words that are no role are passed over, so that
 * whoever the issuer gives none may do nothing here.
 *
 * <p>A name in the records is one person's: the issuer's word for somebody is refused where it is, or looks like, a user
 * of the gate's own who may log in or was disabled.
 */
final class IssuedLogins {
    static final String NO_ROLE = "no-role";
    static final String NAME_REFUSED = "name";

    private static final Logger log = LoggerFactory.getLogger(IssuedLogins.class);

    private final IssuerSettings settings;
    private final Users users;
    private final boolean passwords;
    private final Clock clock;

    /** @param passwords whether users of the gate's own may log in */
    IssuedLogins(IssuerSettings settings, Users users, boolean passwords, Clock clock) {
        this.settings = settings;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * Who calls with this token.
     *
     * @throws InvalidBearerTokenException where the name cannot stand in the records
     */
    JwtAuthenticationToken caller(Jwt token) {
        String name = name(token.getClaims());
        if (!mayStand(name)) {
            throw new InvalidBearerTokenException("the name cannot stand in the records");
        }
        return new JwtAuthenticationToken(token, authorities(token.getClaims()), name);
    }

    /**
     * Who logs in at a page.
     *
     * @throws OAuth2AuthenticationException where the name cannot stand in the records, or the issuer gives no role
     */
    OidcUser visitor(OidcIdToken token) {
        if (!mayStand(name(token.getClaims()))) {
            throw new OAuth2AuthenticationException(NAME_REFUSED);
        }
        Collection<GrantedAuthority> authorities = authorities(token.getClaims());
        if (authorities.stream().allMatch(authority -> isDivision(authority))) {
            throw new OAuth2AuthenticationException(NO_ROLE);
        }
        return new DefaultOidcUser(authorities, token, settings.nameClaim());
    }

    /** Whether a login at a page still holds: young enough, and of a name that nobody here was given or denied since. */
    boolean holds(OidcUser visitor) {
        Instant issued = visitor.getIdToken().getIssuedAt();
        return issued != null
                && clock.instant().isBefore(issued.plus(settings.loginTime()))
                && mayStand(visitor.getName());
    }

    private String name(Map<String, Object> claims) {
        return claims.get(settings.nameClaim()) instanceof String name ? name : "";
    }

    private boolean mayStand(String name) {
        try {
            UserNames.check(
                    name,
                    users.list().stream()
                            .filter(user -> passwords || user.disabled())
                            .map(User::name)
                            .toList());
            return true;
        } catch (UserRefusedException refused) {
            log.warn("issued login refused: its name cannot stand, or is like that of a user here");
            return false;
        } catch (DataAccessException out) {
            throw new AuthenticationServiceException("users cannot be read", out);
        }
    }

    private Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        if (find(claims, settings.divisionClaim()) instanceof String division && UserDesk.isDivision(division)) {
            authorities.add(new SimpleGrantedAuthority(Person.DIVISION + division));
        }
        Object roles = find(claims, settings.rolesClaim());
        List<?> words = roles instanceof Collection<?> several
                ? List.copyOf(several)
                : roles instanceof String one ? Arrays.asList(one.split("[ ,]+", -1)) : List.of();
        for (Role role : Role.values()) {
            if (words.stream()
                    .anyMatch(word -> role.name().equals(String.valueOf(word).toUpperCase(Locale.ROOT)))) {
                authorities.add(new SimpleGrantedAuthority(role.authority()));
            }
        }
        return authorities;
    }

    private static boolean isDivision(GrantedAuthority authority) {
        return String.valueOf(authority.getAuthority()).startsWith(Person.DIVISION);
    }

    private static @Nullable Object find(Map<String, Object> claims, String path) {
        Object found = claims;
        for (String level : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> levels ? levels.get(level) : null;
        }
        return found;
    }
}
