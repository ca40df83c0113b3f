package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.agendagate.access.Person;
import org.agendagate.drafts.Drafts;
import org.agendagate.drafts.Drafts.Kept;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.handling.PacketOwners;
import org.agendagate.handling.Withdrawing;
import org.agendagate.handling.Withdrawn;
import org.agendagate.pages.PacketHistory.Row;
import org.agendagate.records.DecisionRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A packet with all its revisions: what was decided on each, what changed, and that it was taken back. */
@Controller
class PacketPages {
    private final Papers papers;
    private final PacketHistory history;
    private final PacketOwners owners;
    private final OpeningMatters matters;
    private final Withdrawing withdrawing;
    private final Drafts drafts;
    private final MarkedPlaces marked;
    private final Clock clock;

    PacketPages(
            Papers papers,
            PacketHistory history,
            PacketOwners owners,
            OpeningMatters matters,
            Withdrawing withdrawing,
            Drafts drafts,
            MarkedPlaces marked,
            Clock clock) {
        this.papers = papers;
        this.history = history;
        this.owners = owners;
        this.matters = matters;
        this.withdrawing = withdrawing;
        this.drafts = drafts;
        this.marked = marked;
        this.clock = clock;
    }

    @GetMapping("/packets/{packetNo}")
    String packet(@PathVariable String packetNo, Principal user, Model model) {
        return show(packetNo, user, model);
    }

    private String show(String packetNo, Principal user, Model model) {
        List<Row> rows = history.list(packetNo, user);
        if (rows.isEmpty()) {
            throw new NoSuchPage();
        }
        Row last = rows.get(rows.size() - 1);
        boolean own = owners.isOwn(Person.of(user), packetNo);
        model.addAttribute("packetNo", packetNo).addAttribute("rows", rows);
        boolean whole = rows.stream()
                .filter(Row::kept)
                .allMatch(row -> matters.isOpenWhole(packetNo, row.revision(), Person.of(user)));
        model.addAttribute("revises", own && whole && rows.stream().anyMatch(Row::kept))
                .addAttribute("compares", whole);
        if (own && last.kept() && last.withdrawal() == null) {
            model.addAttribute("withdraws", last.revision());
        }
        return "packet";
    }

    /** Begins the next revision where the last one ended, with a note to be written on each finding that rejected it. */
    @PostMapping("/packets/{packetNo}/revisions")
    String revise(@PathVariable String packetNo, Principal user, Model model) {
        if (!owners.isOwn(Person.of(user), packetNo)) {
            throw new NoSuchPage();
        }
        DecisionRecord last = papers.findLast(packetNo, user)
                .filter(found ->
                        matters.isOpenWhole(packetNo, Objects.requireNonNullElse(found.revision(), 0), Person.of(user)))
                .orElseThrow(NoSuchPage::new);
        String json =
                DraftJson.revised(papers.json(last), papers.get(last.id(), user).decision(), clock.instant());
        Kept kept = drafts.save(null, user.getName(), json, clock.instant());
        return kept instanceof Kept.Saved saved
                ? "redirect:/packets/drafts/" + saved.draft().id() + "?check"
                : marked.refuse(((Kept.Classified) kept).stub(), json, model);
    }

    /** Takes the latest revision back; what was typed stays where that did not happen. */
    @PostMapping("/packets/{packetNo}/withdrawal")
    String withdraw(
            @PathVariable String packetNo,
            @RequestParam(defaultValue = "0") int revision,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean sure,
            Principal user,
            @ModelAttribute(Frame.NAME) Frame frame,
            Model model) {
        Withdrawn withdrawn = withdrawing.withdraw(packetNo, revision, reason, sure, Person.of(user));
        if (withdrawn instanceof Withdrawn.Done) {
            return "redirect:/packets/{packetNo}?withdrawn";
        } else if (withdrawn instanceof Withdrawn.NotThere) {
            throw new NoSuchPage();
        }
        model.addAttribute("refusal", wordOf(withdrawn));
        model.addAttribute("reason", withdrawn instanceof Withdrawn.ClassifiedReason ? "" : reason);
        return show(packetNo, user, model.addAttribute(Frame.NAME, frame.withoutReturn()));
    }

    /** What the words of the page call a refusal. */
    private static String wordOf(Withdrawn refusal) {
        if (refusal instanceof Withdrawn.ClassifiedReason) {
            return "CLASSIFIED";
        } else if (refusal instanceof Withdrawn.NoReason) {
            return "NO_REASON";
        }
        return refusal instanceof Withdrawn.Unconfirmed ? "UNCONFIRMED" : "SUPERSEDED";
    }
}
