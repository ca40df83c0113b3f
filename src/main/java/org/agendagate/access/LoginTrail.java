package org.agendagate.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.transaction.TransactionException;

/** Puts every login into the ledger, by whichever way it came. */
final class LoginTrail implements ApplicationListener<AuthenticationSuccessEvent> {
    private static final Logger log = LoggerFactory.getLogger(LoginTrail.class);

    private final Trail trail;

    LoginTrail(Trail trail) {
        this.trail = trail;
    }

    /** While the database is out, whoever has been proven goes on with what needs no records. */
    @Override
    public void onApplicationEvent(AuthenticationSuccessEvent event) {
        Authentication login = event.getAuthentication();
        String address = login.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        try {
            trail.loggedIn(login.getName(), address);
        } catch (DataAccessException | TransactionException out) {
            log.atWarn().addKeyValue("failure", out.getClass().getName()).log("login not recorded");
        }
    }
}
