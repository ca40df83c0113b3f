package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.agendagate.access.Person;
import org.agendagate.drafts.Draft;
import org.agendagate.drafts.Drafts;
import org.agendagate.drafts.Drafts.Kept;
import org.agendagate.drafts.Drafts.Tab;
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
    /** What is asked about where the whole draft is to go. */
    private static final String WHOLE = "draft";

    private static final String REDIRECT = "HX-Redirect";
    private static final Pattern ITEM = Pattern.compile("/items/\\d{1,4}");
    private static final Pattern SEEN = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    private final Drafts drafts;
    private final MarkedPlaces marked;
    private final SelfCheck check;
    private final ToDo toDo;
    private final Submitting submitting;
    private final RemovedItems removed;
    private final LiveRuleBook rules;
    private final Clock clock;

    DraftPages(
            Drafts drafts,
            MarkedPlaces marked,
            SelfCheck check,
            ToDo toDo,
            Submitting submitting,
            RemovedItems removed,
            LiveRuleBook rules,
            Clock clock) {
        this.drafts = drafts;
        this.marked = marked;
        this.check = check;
        this.toDo = toDo;
        this.submitting = submitting;
        this.removed = removed;
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/packets/drafts/{id}")
    String form(@PathVariable String id, HttpServletRequest request, Principal user, Model model) {
        Optional<Draft> found = drafts.find(id, user.getName());
        if (found.isEmpty()) {
            return decided(id, user);
        }
        Draft draft = found.get();
        model.addAttribute("tab", UUID.randomUUID().toString())
                .addAttribute("removed", removed.list(id, user.getName()))
                .addAttribute("sure", request.getParameter("sure"));
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

    /** Whoever comes back to what was handed in is led to the decision. */
    private String decided(String id, Principal user) {
        return drafts.findDecision(id, user.getName())
                .map(decision -> "redirect:/decisions/" + decision)
                .orElseThrow(NoSuchPage::new);
    }

    /** What a button of the form does; each keeps what was typed first. */
    @PostMapping("/packets/drafts/{id}")
    String press(
            @PathVariable String id,
            @RequestParam(name = "do", defaultValue = "save") String what,
            @RequestParam(defaultValue = "") String add,
            @RequestParam(defaultValue = "") String remove,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") String back,
            HttpServletRequest request,
            Principal user,
            Model model) {
        if (what.equals("restore")) {
            drafts.restore(id, user.getName());
            return "redirect:/packets/drafts/" + id;
        } else if (drafts.find(id, user.getName()).isEmpty()) {
            return decided(id, user);
        } else if (what.equals("discard") && sure.equals(WHOLE)) {
            drafts.discard(id, user.getName(), "", clock.instant());
            return "redirect:/packets#discarded";
        }
        String asked = what.equals("discard") ? WHOLE : ITEM.matcher(remove).matches() ? remove : "";
        boolean asks = !asked.equals(sure) && !asked.isEmpty();
        boolean edits = add.startsWith("/") || remove.startsWith("/") || !back.isEmpty() || asks;
        ObjectNode packet = FormReader.read(request.getParameterMap(), edits);
        String place = "";
        if (add.startsWith("/")) {
            place = "#" + DraftJson.add(packet, add);
        } else if (!back.isEmpty()) {
            removed.putBack(id, user.getName(), back, packet);
        } else if (asks) {
            place = "?sure=" + asked;
        } else if (remove.startsWith("/")) {
            if (!asked.isEmpty()) {
                removed.keep(id, user.getName(), packet, remove);
            }
            DraftJson.remove(packet, remove);
            place = "#" + remove.substring(0, remove.lastIndexOf('/'));
        }
        Kept kept = save(id, packet.toString(), request, user);
        if (kept instanceof Kept.Second second) {
            return "redirect:" + placeOf(second, id);
        } else if (kept instanceof Kept.Classified classified) {
            return what.equals("submit")
                    ? submit(packet.toString(), id, false, user)
                    : marked.refuse(classified.stub(), packet.toString(), model);
        }
        Kept.Saved saved = (Kept.Saved) kept;
        return what.equals("submit")
                ? submit(saved.draft().json(), id, true, user)
                : "redirect:/packets/drafts/" + id + (edits ? "" : "?check") + place;
    }

    /** What is typed on one page never overwrites what was typed on another since. */
    private Kept save(String id, String json, HttpServletRequest request, Principal user) {
        String tab = request.getParameter("tab");
        String seen = request.getParameter("seen");
        return tab == null || seen == null || !SEEN.matcher(seen).matches()
                ? drafts.save(id, user.getName(), json, clock.instant())
                : drafts.save(id, user.getName(), json, clock.instant(), new Tab(tab, Instant.parse(seen)));
    }

    private static String placeOf(Kept.Second second, String first) {
        return "/packets/drafts/" + second.draft().id() + "?second=" + first;
    }

    /** @param kept whether it is what the draft holds, which is done with once it is decided */
    private String submit(String json, String draft, boolean kept, Principal user) {
        Submitted submitted =
                submitting.submit(DraftJson.withoutBlankNotes(json).getBytes(UTF_8), Person.of(user), null);
        Optional<DecisionRecord> decision = decisionOf(submitted);
        if (kept && decision.isPresent()) {
            drafts.discard(draft, user.getName(), decision.get().id(), clock.instant());
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
            response.setHeader(REDIRECT, decided(id, user).substring("redirect:".length()));
            return "check :: nothing";
        }
        String json = FormReader.read(request.getParameterMap(), true).toString();
        Kept kept = save(id, json, request, user);
        if (kept instanceof Kept.Second second) {
            response.setHeader(REDIRECT, placeOf(second, id));
            return "check :: nothing";
        } else if (kept instanceof Kept.Classified classified) {
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
