package org.agendagate.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away forms where none is taken: to read one, as the server does when first asked for a parameter, is to keep it. */
final class NoForms extends OncePerRequestFilter {
    private final Refusals refusals;

    NoForms(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (WholeForms.isOf("multipart/", type)
                || (WholeForms.isOf(MediaType.APPLICATION_FORM_URLENCODED_VALUE, type)
                        && !request.getMethod().equals(HttpMethod.GET.name()))) {
            refusals.refuseForm(request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
