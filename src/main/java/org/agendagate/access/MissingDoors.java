package org.agendagate.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Tells a door that is not in the table, and so is not there for anybody, from one that is not open to the caller. */
final class MissingDoors {
    private final List<Row> rows;

    MissingDoors(DoorTable table) {
        rows = table.doors().stream()
                .map(door -> new Row(door.method(), PathPatternRequestMatcher.pathPattern(door.path())))
                .toList();
    }

    /**
     * What to say instead of {@code refusal}: nothing there, or nothing that takes this method; or the same again. A form
     * without its token is told as that wherever it goes: the ways in and out are doors that no row names.
     */
    Exception rightName(HttpServletRequest request, AccessDeniedException refusal) {
        if (refusal instanceof CsrfException) {
            return refusal;
        }
        Set<String> methods = new TreeSet<>();
        for (Row row : rows) {
            if (row.path().matches(request)) {
                methods.add(row.method().name());
                if (row.method().equals(HttpMethod.GET)) {
                    methods.add(HttpMethod.HEAD.name());
                }
            }
        }
        if (methods.isEmpty()) {
            return new NoResourceFoundException(
                    HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), request.getRequestURI());
        }
        return methods.contains(request.getMethod())
                ? refusal
                : new HttpRequestMethodNotSupportedException(request.getMethod(), methods);
    }

    private record Row(HttpMethod method, PathPatternRequestMatcher path) {}
}
