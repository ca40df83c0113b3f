package org.agendagate.access;

import org.springframework.security.authentication.AuthenticationServiceException;

/** The issuer did not answer, so that nobody can say whether a login by it is one. */
public final class IssuerOutException extends AuthenticationServiceException {
    private static final long serialVersionUID = 1;

    IssuerOutException() {
        super("the issuer does not answer");
    }

    IssuerOutException(Throwable cause) {
        super("the issuer does not answer", cause);
    }
}
