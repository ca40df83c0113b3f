package org.agendagate.pages;

import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.handling.AgainJudged;
import org.agendagate.handling.JudgingAgain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Judges again from the page of the decision that stands. */
@Controller
class JudgementPages {
    private final JudgingAgain judging;

    JudgementPages(JudgingAgain judging) {
        this.judging = judging;
    }

    /** @param from the decision whose page it was asked on */
    @PostMapping("/packets/{packetNo}/judgements")
    String judge(
            @PathVariable String packetNo,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash) {
        AgainJudged result = judging.judge(packetNo, reason, Person.of(user));
        if (result instanceof AgainJudged.Recorded recorded) {
            flash.addFlashAttribute("again", "again.done");
            return "redirect:/decisions/" + recorded.decision().id();
        } else if (result instanceof AgainJudged.NotThere) {
            throw new NoSuchPage();
        } else if (result instanceof AgainJudged.NoReason none) {
            flash.addFlashAttribute("againProblems", none.problems());
        } else {
            flash.addFlashAttribute(
                    "again", result instanceof AgainJudged.NothingMoved ? "again.nothing" : "again.undecided");
        }
        flash.addAttribute("id", from);
        return "redirect:/decisions/{id}";
    }
}
