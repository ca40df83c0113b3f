package org.agendagate.pages;

import java.security.Principal;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.findings.Wording;
import org.agendagate.handling.ProposalWords;
import org.agendagate.handling.Proposed;
import org.agendagate.handling.Proposing;
import org.agendagate.handling.Signed;
import org.agendagate.handling.Signing;
import org.agendagate.proposals.Previews;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.Proposals;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Waiting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of the rules before they are live: what waits, what each comes to, and the forms to claim, sign and send back. */
@Controller
class ProposalPages {
    private static final int SHOWN = 200;

    private final Proposals proposals;
    private final Previews previews;
    private final Proposing proposing;
    private final Signing signing;
    private final LiveRuleBook rules;

    ProposalPages(Proposals proposals, Previews previews, Proposing proposing, Signing signing, LiveRuleBook rules) {
        this.proposals = proposals;
        this.previews = previews;
        this.proposing = proposing;
        this.signing = signing;
        this.rules = rules;
    }

    @GetMapping("/rules/proposals")
    String list(Principal user, Model model) {
        return list("", "", user, model);
    }

    @PostMapping("/rules/proposals/claim")
    String claim(
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        Proposed proposed = proposing.claim(title, reason, Person.of(user));
        if (proposed instanceof Proposed.Kept kept) {
            return done("proposal.claimed", kept.proposal(), flash);
        }
        model.addAttribute("refused", ProposalWords.of(proposed));
        boolean classified = proposed instanceof Proposed.Classified;
        return list(classified ? "" : title, classified ? "" : reason, user, model);
    }

    @GetMapping("/rules/proposals/{id}")
    String proposal(@PathVariable long id, Principal user, Model model) {
        return show(id, "", user, model);
    }

    @PostMapping("/rules/proposals/{id}/signature")
    String sign(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String digest,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        return told(id, signing.sign(id, digest, reason, Person.of(user)), reason, user, flash, model);
    }

    @PostMapping("/rules/proposals/{id}/return")
    String sendBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        return told(id, signing.sendBack(id, reason, Person.of(user)), reason, user, flash, model);
    }

    @PostMapping("/rules/proposals/{id}/withdrawal")
    String takeBack(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        Proposed proposed = proposing.takeBack(id, reason, Person.of(user));
        if (proposed instanceof Proposed.Kept kept) {
            return done("proposal.taken.back", kept.proposal(), flash);
        }
        model.addAttribute("refused", ProposalWords.of(proposed));
        return show(id, proposed instanceof Proposed.Classified ? "" : reason, user, model);
    }

    private String told(long id, Signed signed, String reason, Principal user, RedirectAttributes flash, Model model) {
        if (signed instanceof Signed.Live live) {
            return done("proposal.now.live", live.proposal(), flash);
        } else if (signed instanceof Signed.Counted counted) {
            return done("proposal.counted", counted.proposal(), flash);
        } else if (signed instanceof Signed.SentBack back) {
            return done("proposal.sent.back", back.proposal(), flash);
        }
        model.addAttribute("refused", ProposalWords.of(signed));
        return show(id, signed instanceof Signed.ClassifiedReason ? "" : reason, user, model);
    }

    private static String done(String word, Proposal proposal, RedirectAttributes flash) {
        flash.addFlashAttribute("done", word);
        return "redirect:/rules/proposals/" + proposal.id();
    }

    private String list(String title, String reason, Principal user, Model model) {
        Waiting waiting = rules.waiting();
        boolean claimed = waiting != null
                && proposals
                        .findByRuleBook(waiting.files().version())
                        .filter(Proposal::isUnderWay)
                        .isPresent();
        model.addAttribute("proposals", proposals.list(SHOWN))
                .addAttribute("waiting", claimed ? null : waiting)
                .addAttribute("claims", Person.of(user).is(Role.POLICY))
                .addAttribute("typedTitle", title)
                .addAttribute("reason", reason);
        return "proposals";
    }

    private String show(long id, String reason, Principal user, Model model) {
        Proposal proposal = proposals.find(id).orElseThrow(NoSuchPage::new);
        Person person = Person.of(user);
        boolean open = proposal.state() == Proposal.State.OPEN;
        Wording obstacle = open && person.is(Role.SIGNER)
                ? signing.findObstacle(proposal, person).map(ProposalWords::of).orElse(null)
                : null;
        model.addAttribute("preview", previews.of(proposal))
                .addAttribute("proposal", proposal)
                .addAttribute("obstacle", obstacle)
                .addAttribute("steers", person.is(Role.POLICY) || person.is(Role.SIGNER))
                .addAttribute("signs", open && person.is(Role.SIGNER) && obstacle == null)
                .addAttribute(
                        "takesBack",
                        proposal.isUnderWay()
                                && person.is(Role.POLICY)
                                && proposal.authors().stream().anyMatch(person::mayBe))
                .addAttribute("reason", reason);
        return "proposal";
    }
}
