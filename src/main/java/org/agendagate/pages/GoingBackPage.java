package org.agendagate.pages;

import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.handling.GoingBack;
import org.agendagate.handling.ProposalWords;
import org.agendagate.handling.WentBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form that makes a rule book live again which was live before. */
@Controller
class GoingBackPage {
    private final GoingBack going;

    GoingBackPage(GoingBack going) {
        this.going = going;
    }

    @PostMapping("/rules/versions/back")
    String goBack(
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        WentBack back = going.goBack(version, reason, Person.of(user));
        if (back instanceof WentBack.Live) {
            flash.addFlashAttribute("done", "rules.version.back.live");
            return "redirect:/rules/versions";
        } else if (back instanceof WentBack.Waits waits) {
            flash.addFlashAttribute("done", "rules.version.back.waits");
            return "redirect:/rules/proposals/" + waits.proposal().id();
        }
        flash.addFlashAttribute("refused", ProposalWords.of(back));
        return "redirect:/rules/versions";
    }
}
