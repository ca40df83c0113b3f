package org.agendagate.pages;

import java.util.List;
import org.agendagate.records.DecisionRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A packet with all its revisions. */
@Controller
class PacketPages {
    private final Papers papers;

    PacketPages(Papers papers) {
        this.papers = papers;
    }

    @GetMapping("/packets/{packetNo}")
    String packet(@PathVariable String packetNo, Model model) {
        List<DecisionRecord> decisions = papers.list(packetNo);
        if (decisions.isEmpty()) {
            throw new NoSuchPage();
        }
        model.addAttribute("packetNo", packetNo).addAttribute("decisions", decisions);
        return "packet";
    }
}
