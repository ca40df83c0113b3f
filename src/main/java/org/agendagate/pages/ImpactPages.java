package org.agendagate.pages;

import java.security.Principal;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.handling.PacketOwners;
import org.agendagate.proposals.Impacts;
import org.agendagate.proposals.OpenedFlip;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.Proposals;
import org.agendagate.proposals.ProposedText;
import org.agendagate.records.Records;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a proposal would have changed in one recorded packet, and the switch of finding out. */
@Controller
class ImpactPages {
    private final Proposals proposals;
    private final Impacts impacts;
    private final Records records;
    private final PacketOwners owners;
    private final Trail trail;

    ImpactPages(Proposals proposals, Impacts impacts, Records records, PacketOwners owners, Trail trail) {
        this.proposals = proposals;
        this.impacts = impacts;
        this.records = records;
        this.owners = owners;
        this.trail = trail;
    }

    @PostMapping("/rules/proposals/{id}/impact/stop")
    String stop(@PathVariable long id) {
        ProposedText text = text(id);
        impacts.stop(text.base(), text.ruleBook());
        return "redirect:/rules/proposals/" + id;
    }

    @PostMapping("/rules/proposals/{id}/impact/continue")
    String goOn(@PathVariable long id) {
        ProposedText text = text(id);
        impacts.goOn(text.base(), text.ruleBook());
        return "redirect:/rules/proposals/" + id;
    }

    /** Rules, units and outcomes for whoever sees proposals; what packets say for whoever may read them anyway. */
    @GetMapping("/rules/proposals/{id}/impact/{decision}")
    String flips(@PathVariable long id, @PathVariable String decision, Principal user, Model model) {
        ProposedText text = text(id);
        List<OpenedFlip> opened = impacts.open(text.base(), text.ruleBook(), decision);
        if (opened.isEmpty()) {
            throw new NoSuchPage();
        }
        boolean reads = records.findDecision(decision)
                .filter(found -> owners.mayRead(Person.of(user), found))
                .isPresent();
        if (reads) {
            trail.read(user.getName(), decision);
        }
        model.addAttribute("proposal", proposals.find(id).orElseThrow(NoSuchPage::new))
                .addAttribute("decision", decision)
                .addAttribute("opened", opened)
                .addAttribute("reads", reads);
        return "flip";
    }

    private ProposedText text(long id) {
        return proposals.find(id).map(Proposal::latest).orElseThrow(NoSuchPage::new);
    }
}
