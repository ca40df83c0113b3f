package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * What stands around the content of every page, under the name {@code frame}.
 *
 * @param desks those the user works at
 * @param user who is logged in, if anybody is
 * @param desk the one of them this page belongs to
 * @param otherLanguage address of this page in the other language
 */
public record Frame(
        Tongue tongue,
        List<Desk> desks,
        @Nullable Desk desk,
        @Nullable String user,
        String otherLanguage) {
    static final String NAME = "frame";

    static Frame of(HttpServletRequest request) {
        Tongue tongue = Tongue.of(RequestContextUtils.getLocale(request));
        Principal principal = request.getUserPrincipal();
        List<Desk> desks = Arrays.stream(Desk.values())
                .filter(desk -> desk.roles().stream().anyMatch(role -> request.isUserInRole(role.name())))
                .toList();
        return new Frame(
                tongue,
                desks,
                desks.stream()
                        .filter(desk -> desk.holds(request.getRequestURI()))
                        .findFirst()
                        .orElse(null),
                principal == null ? null : principal.getName(),
                request.getMethod().equals("GET") ? otherLanguage(request, tongue.other()) : home(tongue.other()));
    }

    /** For a page that its address does not bring back: the switch leads to the first page. */
    Frame withoutReturn() {
        return new Frame(tongue, desks, desk, user, home(tongue.other()));
    }

    private static String otherLanguage(HttpServletRequest request, Tongue other) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam(LanguageSwitch.PARAMETER, other.tag())
                .build()
                .toUriString();
    }

    private static String home(Tongue other) {
        return "/?" + LanguageSwitch.PARAMETER + "=" + other.tag();
    }
}
