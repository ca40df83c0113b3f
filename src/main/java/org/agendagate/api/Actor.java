package org.agendagate.api;

import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Names who acts, for the ledger. */
final class Actor {
    private static final String NOBODY_KNOWN = "anonymous";

    private Actor() {}

    /** @param user {@code null} where nobody logged in */
    static String of(@Nullable Principal user) {
        return user == null ? NOBODY_KNOWN : user.getName();
    }
}
