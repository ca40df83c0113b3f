package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.agendagate.access.OwnPassword;
import org.agendagate.access.WaysIn;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: straight to the desk of whoever has one, and the way in for whoever is not logged in. */
@Controller
class HomePage {
    private final WaysIn ways;

    HomePage(WaysIn ways) {
        this.ways = ways;
    }

    @GetMapping("/")
    String home(@ModelAttribute(Frame.NAME) Frame frame, Principal user) {
        if (OwnPassword.mustBeChosen(user)) {
            return "redirect:/account";
        }
        return frame.desks().isEmpty()
                ? "no-desk"
                : "redirect:" + frame.desks().get(0).path();
    }

    /**
     * @param request bears what went wrong as a parameter: {@code error}, {@code logout}, {@code expired}, {@code changed},
     *     or {@code issuer} with {@code out}, {@code no-role}, {@code name} or {@code failed}
     */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("ways", ways);
        return "login";
    }
}
