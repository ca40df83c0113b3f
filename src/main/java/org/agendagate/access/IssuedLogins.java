package org.agendagate.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.oidc.user.OidcUserAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;

/**
 * Reads roles and division from what an OpenID Connect issuer says of a user. Words that are no role are passed over, so
 * that whoever the issuer gives none may do nothing here.
 *
 * @param rolesClaim names the claim with the roles, its levels parted by dots ({@code realm_access.roles})
 * @param divisionClaim as {@code rolesClaim}, for the division
 */
record IssuedLogins(String rolesClaim, String divisionClaim) {

    /** For bearer tokens; {@code nameClaim} tells who acts. */
    JwtAuthenticationConverter converter(String nameClaim) {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setPrincipalClaimName(nameClaim);
        converter.setJwtGrantedAuthoritiesConverter(token -> authorities(token.getClaims()));
        return converter;
    }

    /** For logins at pages. */
    GrantedAuthoritiesMapper mapper() {
        return granted -> granted.stream()
                .filter(OidcUserAuthority.class::isInstance)
                .map(OidcUserAuthority.class::cast)
                .flatMap(user -> authorities(user.getAttributes()).stream())
                .collect(Collectors.toSet());
    }

    private Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        if (find(claims, divisionClaim) instanceof String division && !division.isBlank()) {
            authorities.add(new SimpleGrantedAuthority(Person.DIVISION + division.strip()));
        }
        Object roles = find(claims, rolesClaim);
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

    private static @Nullable Object find(Map<String, Object> claims, String path) {
        Object found = claims;
        for (String level : path.split("\\.", -1)) {
            found = found instanceof Map<?, ?> levels ? levels.get(level) : null;
        }
        return found;
    }
}
