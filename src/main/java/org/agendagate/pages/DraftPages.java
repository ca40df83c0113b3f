package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.drafts.Draft;
import org.agendagate.drafts.Drafts;
import org.agendagate.drafts.Drafts.Kept;
import org.agendagate.handling.Submitted;
import org.agendagate.handling.Submitting;
import org.agendagate.pages.SelfCheck.Checked;
import org.agendagate.records.DecisionRecord;
import org.agendagate.reference.Reference;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.ObjectNode;

/** The form of a packet: filled in, kept, checked and submitted. */
@Controller
class DraftPages {
    private final Drafts drafts;
    private final MarkedPlaces marked;
    private final SelfCheck check;
    private final ToDo toDo;
    private final Submitting submitting;
    private final LiveRuleBook rules;
    private final Clock clock;

    DraftPages(
            Drafts drafts,
            MarkedPlaces marked,
            SelfCheck check,
            ToDo toDo,
            Submitting submitting,
            LiveRuleBook rules,
            Clock clock) {
        this.drafts = drafts;
        this.marked = marked;
        this.check = check;
        this.toDo = toDo;
        this.submitting = submitting;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/packets/drafts/{id}")
    String form(@PathVariable String id, HttpServletRequest request, Principal user, Model model) {
        Draft draft = drafts.find(id, user.getName()).orElseThrow(NoSuchPage::new);
        Reference reference = rules.current().book().reference();
        model.addAttribute("draft", draft).addAttribute("portfolios", reference.portfolios());
        Checked checked = request.getParameter("check") == null ? null : check.check(draft.json(), user);
        if (checked != null) {
            model.addAttribute("checked", checked);
        }
        model.addAttribute(
                "form",
                PacketForm.of(
                        DraftJson.tree(draft.json()),
                        reference.details(),
                        checked == null ? List.of() : checked.places()));
        toDo.of(draft.json(), user, checked).ifPresent(tasks -> model.addAttribute("toDo", tasks));
        return "draft";
    }

    /** What a button of the form does; each keeps what was typed first. */
    @PostMapping("/packets/drafts/{id}")
    String press(
            @PathVariable String id,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String remove,
            HttpServletRequest request,
            Principal user,
            Model model) {
        if (drafts.find(id, user.getName()).isEmpty()) {
            throw new NoSuchPage();
        }
        if (what.equals("discard")) {
            drafts.discard(id, user.getName());
            return "redirect:/packets";
        }
        boolean edits = add.startsWith("/") || remove.startsWith("/");
        ObjectNode packet = FormReader.read(request.getParameterMap(), edits);
        String place = "";
        if (add.startsWith("/")) {
            place = "#" + DraftJson.add(packet, add);
        } else if (remove.startsWith("/")) {
            DraftJson.remove(packet, remove);
            place = "#" + remove.substring(0, remove.lastIndexOf('/'));
        }
        Kept kept = drafts.save(id, user.getName(), packet.toString(), clock.instant());
        if (kept instanceof Kept.Classified classified) {
            return what.equals("submit")
                    ? submit(packet.toString(), id, false, user)
                    : marked.refuse(classified.stub(), packet.toString(), model);
        }
        Kept.Saved saved = (Kept.Saved) kept;
        return what.equals("submit")
                ? submit(saved.draft().json(), id, true, user)
                : "redirect:/packets/drafts/" + id + (edits ? "" : "?check") + place;
    }

    /** @param kept whether it is what the draft holds, which is done with once it is decided */
    private String submit(String json, String draft, boolean kept, Principal user) {
        Submitted submitted =
                submitting.submit(DraftJson.withoutBlankNotes(json).getBytes(UTF_8), Person.of(user), null);
        Optional<DecisionRecord> decision = decisionOf(submitted);
        if (kept && decision.isPresent()) {
            drafts.discard(draft, user.getName());
        }
        return decision.map(made -> "redirect:/decisions/" + made.id())
                .orElseGet(() -> "redirect:/packets/drafts/" + draft + "?check&not=" + wordOf(submitted));
    }

    private static Optional<DecisionRecord> decisionOf(Submitted submitted) {
        if (submitted instanceof Submitted.Recorded recorded) {
            return Optional.of(recorded.decision());
        } else if (submitted instanceof Submitted.AlreadyThere there) {
            return Optional.of(there.decision());
        }
        return submitted instanceof Submitted.Replayed replayed ? Optional.of(replayed.decision()) : Optional.empty();
    }

    /** What the words of the page call a refusal. */
    private static String wordOf(Submitted refusal) {
        if (refusal instanceof Submitted.Malformed) {
            return "INCOMPLETE";
        } else if (refusal instanceof Submitted.OutOfOrder) {
            return "OUT_OF_ORDER";
        } else if (refusal instanceof Submitted.OtherDivision) {
            return "OTHER_DIVISION";
        }
        return refusal instanceof Submitted.Undecided ? "UNDECIDED" : "TAKEN";
    }

    /** Keeps and checks while somebody types; answers with the findings alone. */
    @PostMapping("/packets/drafts/{id}/check")
    String checkWhileTyping(
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response,
            Principal user,
            Model model) {
        if (drafts.find(id, user.getName()).isEmpty()) {
            throw new NoSuchPage();
        }
        String json = FormReader.read(request.getParameterMap(), true).toString();
        Kept kept = drafts.save(id, user.getName(), json, clock.instant());
        if (kept instanceof Kept.Classified classified) {
            response.setHeader("HX-Retarget", "#content");
            response.setHeader("HX-Reswap", "outerHTML");
            response.setHeader("HX-Reselect", "#content");
            return marked.refuse(classified.stub(), json, model);
        }
        model.addAttribute("draft", ((Kept.Saved) kept).draft());
        Checked checked =
                check.check(FormReader.read(request.getParameterMap(), false).toString(), user);
        model.addAttribute("checked", checked);
        toDo.of(json, user, checked).ifPresent(tasks -> model.addAttribute("toDo", tasks));
        return "check :: check";
    }
}
