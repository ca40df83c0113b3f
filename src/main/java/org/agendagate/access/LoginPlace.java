package org.agendagate.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** From where somebody logs in: the address, and what the client says it is. */
final class LoginPlace extends WebAuthenticationDetails {
    private static final long serialVersionUID = 1;
    private static final int LONGEST = 200;

    private final String client;

    LoginPlace(HttpServletRequest request) {
        super(request);
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        client = agent.substring(0, Math.min(agent.length(), LONGEST));
    }

    static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    /** Address and client as one text. */
    static String of(Authentication attempt) {
        String client = attempt.getDetails() instanceof LoginPlace place ? place.client : "";
        return addressOf(attempt) + '\n' + client;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other) && other instanceof LoginPlace place && client.equals(place.client);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + client.hashCode();
    }
}
