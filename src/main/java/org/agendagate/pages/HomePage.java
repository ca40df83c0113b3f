package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Pattern;
import org.agendagate.access.DemonstrationMark;
import org.agendagate.access.FirstStart;
import org.agendagate.access.OwnPassword;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.access.WaysIn;
import org.agendagate.notices.Office;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page, with what waits for whoever is logged in, a section for each role; and the way in. */
@Controller
class HomePage {
    private static final Pattern SECONDS = Pattern.compile("[1-9][0-9]{0,4}");

    private final Home home;
    private final WaysIn ways;
    private final Office office;
    private final FirstStart start;
    private final DemonstrationMark mark;
    private final String passwordFile;

    /** @param passwordFile where the password of demonstration users is written */
    HomePage(
            Home home,
            WaysIn ways,
            Office office,
            FirstStart start,
            DemonstrationMark mark,
            @Value("${agendagate.demonstration-password-file}") String passwordFile) {
        this.home = home;
        this.ways = ways;
        this.office = office;
        this.start = start;
        this.mark = mark;
        this.passwordFile = passwordFile;
    }

    @GetMapping("/")
    String home(@ModelAttribute(Frame.NAME) Frame frame, Principal user, Model model) {
        if (OwnPassword.mustBeChosen(user)) {
            return "redirect:/account";
        }
        if (frame.desks().isEmpty()) {
            return "no-desk";
        }
        Person person = Person.of(user);
        if (person.is(Role.CLERK)) {
            model.addAttribute("clerk", home.forClerk(user));
        }
        if (person.is(Role.LEGAL) || person.is(Role.VERIFIER)) {
            model.addAttribute("legal", home.forLegal(user));
        }
        if (person.is(Role.POLICY)) {
            model.addAttribute("policy", home.forPolicy());
        }
        if (person.is(Role.AUDITOR)) {
            model.addAttribute("auditor", home.forAuditor(user));
        }
        if (person.is(Role.ADMIN)) {
            model.addAttribute("admin", home.forAdministrator());
        }
        return "home";
    }

    /**
     * @param request bears what went wrong as a parameter: {@code error}, {@code logout}, {@code expired}, {@code changed},
     *     {@code wait} with seconds, or {@code issuer} with {@code out}, {@code no-role}, {@code name} or {@code failed}
     */
    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("ways", ways)
                .addAttribute("office", office)
                .addAttribute("passwordFile", passwordFile)
                .addAttribute("demonstrates", start.demonstrates())
                .addAttribute("madeUp", start.demonstrates() && mark.isThere());
        String wait = request.getParameter("wait");
        if (wait != null && SECONDS.matcher(wait).matches()) {
            model.addAttribute("wait", wait);
        }
        return "login";
    }
}
