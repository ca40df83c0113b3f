package org.agendagate.pages;

import java.security.Principal;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.decision.ItemDecision;
import org.agendagate.findings.Finding;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.pages.Papers.Paper;
import org.agendagate.standing.Standing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A decision with all its reasons, for whoever asks why. */
@Controller
class DecisionPages {
    private final Papers papers;
    private final OpeningMatters matters;

    DecisionPages(Papers papers, OpeningMatters matters) {
        this.papers = papers;
        this.matters = matters;
    }

    @GetMapping("/decisions/{id}")
    String decision(@PathVariable String id, Principal user, Model model) {
        Paper paper = papers.get(id, user);
        model.addAttribute("decision", paper.decision());
        if (paper.packet() != null) {
            model.addAttribute("packet", paper.packet())
                    .addAttribute("openable", matters.openable(paper.packet(), Person.of(user)));
            papers.findFiled(paper.packet().packetNo(), paper.packet().revision())
                    .ifPresent(filed -> model.addAttribute("filed", filed));
        }
        Standing decided = Standing.of(paper.decision());
        model.addAttribute("judgesAgain", Person.of(user).is(Role.VERIFIER));
        model.addAttribute("validity", paper.validity())
                .addAttribute("decided", decided)
                .addAttribute("whole", paper.validity().of(decided));
        model.addAttribute(
                "items", paper.decision().items().stream().map(JudgedItem::of).toList());
        return "decision";
    }

    /** An item as the page shows it. */
    record JudgedItem(String itemNo, String title, Standing standing, List<Finding> findings) {
        static JudgedItem of(ItemDecision item) {
            return new JudgedItem(item.itemNo(), item.title(), Standing.of(item), item.findings());
        }
    }
}
