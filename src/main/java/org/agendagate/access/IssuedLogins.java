package org.agendagate.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Reads roles and division from what an OpenID Connect issuer says of a user. Words that are no role are passed over, so
 * that whoever the issuer gives none may do nothing here.
 *
 * @param rolesClaim names the claim with the roles, its levels parted by dots ({@code realm_access.roles})
 * @param divisionClaim as {@code rolesClaim}, for the division
 */
record IssuedLogins(String rolesClaim, String divisionClaim) {

    Collection<GrantedAuthority> authorities(Map<String, Object> claims) {
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
