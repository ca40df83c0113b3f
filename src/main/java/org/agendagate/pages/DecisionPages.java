package org.agendagate.pages;

import java.security.Principal;
import java.util.List;
import org.agendagate.findings.Finding;
import org.agendagate.pages.Papers.Paper;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A decision with all its reasons, for whoever asks why. */
@Controller
class DecisionPages {
    private final Papers papers;

    DecisionPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/decisions/{id}")
    String decision(@PathVariable String id, Principal user, Model model) {
        Paper paper = papers.get(id, user);
        model.addAttribute("decision", paper.decision());
        if (paper.packet() != null) {
            model.addAttribute("packet", paper.packet());
        }
        model.addAttribute("whole", Standing.of(paper.decision()));
        model.addAttribute(
                "items",
                paper.decision().items().stream()
                        .map(item -> new JudgedItem(item.itemNo(), item.title(), Standing.of(item), item.findings()))
                        .toList());
        return "decision";
    }

    /** An item as the page shows it. */
    record JudgedItem(String itemNo, String title, Standing standing, List<Finding> findings) {}
}
