package org.agendagate.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Shows Spring Security the users; one with a one-time password has no role until it is changed. */
final class GateUserDetails implements UserDetailsService {
    private final Users users;

    GateUserDetails(Users users) {
        this.users = users;
    }

    @Override
    public UserDetails loadUserByUsername(String name) {
        User user = users.find(name).orElseThrow(() -> new UsernameNotFoundException("no such user"));
        return org.springframework.security.core.userdetails.User.withUsername(user.name())
                .password(users.findPasswordHash(name).orElseThrow(() -> new UsernameNotFoundException("no such user")))
                .disabled(user.disabled())
                .authorities(authorities(user))
                .build();
    }

    private static List<SimpleGrantedAuthority> authorities(User user) {
        List<SimpleGrantedAuthority> authorities = new ArrayList<>();
        authorities.add(new SimpleGrantedAuthority(Person.DIVISION + user.division()));
        if (!user.oneTime()) {
            user.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority(role.authority())));
        }
        return authorities;
    }
}
