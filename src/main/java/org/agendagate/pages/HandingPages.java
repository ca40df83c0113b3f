package org.agendagate.pages;

import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.handling.HandedOn;
import org.agendagate.handling.HandingOn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Hands a flag on; its page says what came of it. */
@Controller
class HandingPages {
    private final HandingOn handing;

    HandingPages(HandingOn handing) {
        this.handing = handing;
    }

    @PostMapping("/reviews/{id}/handing")
    String handOn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        HandedOn done = handing.handOn(id, to, reason, Person.of(user));
        if (done instanceof HandedOn.NotThere) {
            throw new NoSuchPage();
        } else if (done instanceof HandedOn.Done) {
            flash.addFlashAttribute("handedOn", to.strip());
        } else if (done instanceof HandedOn.Malformed malformed) {
            flash.addFlashAttribute("handingProblem", malformed.problem());
        } else {
            flash.addFlashAttribute("handingRefused", true);
        }
        return "redirect:/reviews/{id}";
    }
}
