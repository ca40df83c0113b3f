package org.agendagate.access;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.regex.Pattern;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Refuses a request that no handler should see, before any is reached. Each header is looked at here and now: later it would
 * be refused in the middle of whoever asks for it, as a fault of the service. Headers come as Latin-1; callers write UTF-8,
 * whose bytes are controls in Latin-1.
 */
final class WholeRequests extends StrictHttpFirewall {
    private static final Pattern HARMLESS = Pattern.compile("[\\p{IsAssigned}&&[[^\\p{IsControl}]\\t]]*");

    WholeRequests() {
        setAllowedHeaderValues(value -> HARMLESS.matcher(read(value)).matches());
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        FirewalledRequest looked = super.getFirewalledRequest(request);
        for (String name : Collections.list(looked.getHeaderNames())) {
            Collections.list(looked.getHeaders(name));
        }
        return looked;
    }

    private static String read(String value) {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(value.getBytes(ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return value;
        }
    }
}
