package org.agendagate.access;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Shows Spring Security the users. */
final class GateUserDetails implements UserDetailsService {
    private final Users users;

    GateUserDetails(Users users) {
        this.users = users;
    }

    @Override
    public KnownUser loadUserByUsername(String name) {
        User user = users.find(name).orElseThrow(() -> new UsernameNotFoundException("no such user"));
        return new KnownUser(
                user, users.findCredentials(name).orElseThrow(() -> new UsernameNotFoundException("no such user")));
    }

    /** Whether a login of before holds: nothing that it rests on changed since, here or in another process. */
    boolean holds(KnownUser login) {
        try {
            return login.isStill(loadUserByUsername(login.getUsername()));
        } catch (UsernameNotFoundException gone) {
            return false;
        }
    }
}
