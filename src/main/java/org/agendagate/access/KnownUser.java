package org.agendagate.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A user as Spring Security sees one; with a one-time password, without any role. */
final class KnownUser extends org.springframework.security.core.userdetails.User {
    private static final long serialVersionUID = 1;

    private final int version;
    private final boolean oneTime;

    KnownUser(User user, Users.Credentials credentials) {
        super(user.name(), credentials.hash(), !user.disabled(), true, true, true, authorities(user));
        version = credentials.version();
        oneTime = user.oneTime();
    }

    /** Whether the password serves only to choose another. */
    boolean isOneTime() {
        return oneTime;
    }

    /** Whether nothing changed that a login rests on. */
    boolean isStill(KnownUser now) {
        return now.isEnabled() && version == now.version;
    }

    private static List<GrantedAuthority> authorities(User user) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(Person.DIVISION + user.division()));
        if (!user.oneTime()) {
            user.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        }
        return authorities;
    }
}
