package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.agendagate.access.OwnPassword;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: straight to the desk of whoever has one, and the way in for whoever is not logged in. */
@Controller
class HomePage {
    @GetMapping("/")
    String home(@ModelAttribute(Frame.NAME) Frame frame, Principal user) {
        if (OwnPassword.mustBeChosen(user)) {
            return "redirect:/account";
        }
        return frame.desks().isEmpty()
                ? "no-desk"
                : "redirect:" + frame.desks().get(0).path();
    }

    /** @param request bears what went wrong as a parameter: {@code error}, {@code logout}, {@code expired} or {@code changed} */
    @GetMapping("/login")
    String login(HttpServletRequest request) {
        return "login";
    }
}
