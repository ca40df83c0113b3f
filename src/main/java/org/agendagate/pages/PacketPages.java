package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.agendagate.drafts.Drafts;
import org.agendagate.drafts.Drafts.Kept;
import org.agendagate.records.DecisionRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A packet with all its revisions. */
@Controller
class PacketPages {
    private final Papers papers;
    private final Drafts drafts;
    private final Clock clock;

    PacketPages(Papers papers, Drafts drafts, Clock clock) {
        this.papers = papers;
        this.drafts = drafts;
        this.clock = clock;
    }

    @GetMapping("/packets/{packetNo}")
    String packet(@PathVariable String packetNo, Principal user, @ModelAttribute(Frame.NAME) Frame frame, Model model) {
        List<DecisionRecord> decisions = papers.list(packetNo, user);
        if (decisions.isEmpty()) {
            throw new NoSuchPage();
        }
        model.addAttribute("packetNo", packetNo).addAttribute("decisions", decisions);
        model.addAttribute("revises", frame.desks().contains(Desk.SUBMISSION));
        return "packet";
    }

    /** Begins the next revision where the last one ended, with a note to be written on each finding that rejected it. */
    @PostMapping("/packets/{packetNo}/revisions")
    String revise(@PathVariable String packetNo, Principal user) {
        DecisionRecord last = papers.findLast(packetNo, user).orElseThrow(NoSuchPage::new);
        String json =
                DraftJson.revised(papers.json(last), papers.get(last.id(), user).decision(), clock.instant());
        return drafts.save(null, user.getName(), json, clock.instant()) instanceof Kept.Saved saved
                ? "redirect:/packets/drafts/" + saved.draft().id() + "?check"
                : "classified";
    }
}
