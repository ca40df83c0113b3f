package org.agendagate.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code Idempotency-Key} of a request, as draft-ietf-httpapi-idempotency-key-header has it. */
final class IdempotencyKey {
    static final String HEADER = "Idempotency-Key";

    /** A string of structured fields (RFC 9651): quotes and backslashes are escaped. */
    private static final Pattern TEXT = Pattern.compile("\\s*\"((?:[ !#-\\[\\]-~]|\\\\[\"\\\\]){1,255})\"\\s*");

    private IdempotencyKey() {}

    /**
     * The key without its quotes; {@code null} where there is none.
     *
     * @throws Malformed where there are several, or it is not a text in double quotes
     */
    static @Nullable String of(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HEADER));
        if (headers.isEmpty()) {
            return null;
        }
        Matcher text = TEXT.matcher(headers.get(0));
        if (headers.size() > 1 || !text.matches()) {
            throw new Malformed();
        }
        return text.group(1).replaceAll("\\\\(.)", "$1");
    }

    /** The header is there and holds no key. */
    static final class Malformed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
