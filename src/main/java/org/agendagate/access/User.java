package org.agendagate.access;

import java.time.Instant;
import java.util.Set;

/**
 * A user of this gate's own.
 *
 * @param oneTime whether the password serves only to choose another
 * @param demonstration whether it came with the demonstration and goes with it
 */
public record User(
        String name,
        String division,
        Set<Role> roles,
        boolean oneTime,
        boolean disabled,
        boolean demonstration,
        Instant createdAt) {
    public User {
        roles = Set.copyOf(roles);
    }
}
