package org.agendagate.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.security.Principal;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who acts in a request, by whichever way they came in.
 *
 * @param name as it stands in the records
 * @param division empty where the way in told none
 */
public record Person(String name, String division, Set<Role> roles) {
    static final String DIVISION = "DIVISION_";

    private static final Person NOBODY = new Person("", "", Set.of());

    /** Who {@code principal} is; without a login, somebody with no name, division or role. */
    public static Person of(@Nullable Principal principal) {
        if (!(principal instanceof Authentication login) || !login.isAuthenticated()) {
            return NOBODY;
        }
        Set<String> authorities = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .map(String::valueOf)
                .collect(toUnmodifiableSet());
        return new Person(
                login.getName(),
                authorities.stream()
                        .filter(authority -> authority.startsWith(DIVISION))
                        .map(authority -> authority.substring(DIVISION.length()))
                        .findFirst()
                        .orElse(""),
                Arrays.stream(Role.values())
                        .filter(role -> authorities.contains(role.authority()))
                        .collect(toUnmodifiableSet()));
    }

    /** The division, {@code null} where the way in told none. */
    public @Nullable String divisionIfAny() {
        return division.isEmpty() ? null : division;
    }

    /** Whether {@code actor} may be this person's name: the same, or one that the eye takes for it. */
    public boolean mayBe(String actor) {
        return UserNames.alike(name, actor);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Whether the packets of every division are open to this person. */
    public boolean readsEveryDivision() {
        return is(Role.LEGAL) || is(Role.VERIFIER) || is(Role.AUDITOR);
    }
}
