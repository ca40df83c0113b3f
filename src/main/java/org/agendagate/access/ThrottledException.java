package org.agendagate.access;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many logins failed; another may be tried after a while. */
public final class ThrottledException extends AuthenticationException {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    ThrottledException(Duration wait) {
        super("too many failed logins");
        this.wait = wait;
    }

    /** Whole seconds until another login may be tried, at least one. */
    public long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
