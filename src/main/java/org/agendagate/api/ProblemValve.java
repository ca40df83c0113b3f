package org.agendagate.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Tells as a problem what Tomcat refuses before any filter sees it, such as a request line it cannot read. */
public final class ProblemValve extends ErrorReportValve {
    private static final JsonMapper JSON = new JsonMapper();

    /** An encoding or a version of HTTP that this service does not speak: the caller's to change, no fault here. */
    private static final Set<Integer> NOT_SPOKEN =
            Set.of(HttpStatus.NOT_IMPLEMENTED.value(), HttpStatus.HTTP_VERSION_NOT_SUPPORTED.value());

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        if (NOT_SPOKEN.contains(response.getStatus())) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
        }
        Problem problem =
                ProblemAdvice.of(HttpStatusCode.valueOf(response.getStatus())).getBody();
        try {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(JSON.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
            response.finishResponse();
        } catch (IOException nobodyListens) {
            container.getLogger().debug("could not tell a problem", nobodyListens);
        }
    }
}
