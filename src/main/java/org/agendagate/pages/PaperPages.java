package org.agendagate.pages;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.access.Trail;
import org.agendagate.handling.PaperActed;
import org.agendagate.handling.PaperForm;
import org.agendagate.handling.RegisteringPaper;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.PaperItem;
import org.agendagate.records.PaperRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of what came on paper: the last items, what waits for a second person, and the form. */
@Controller
class PaperPages {
    private static final int SHOWN = 100;
    private static final String LIST = "papers";

    private final RegisteringPaper registering;
    private final PaperRegister register;
    private final Trail trail;

    PaperPages(RegisteringPaper registering, PaperRegister register, Trail trail) {
        this.registering = registering;
        this.register = register;
        this.trail = trail;
    }

    @GetMapping("/papers")
    String papers(Principal user, Model model) {
        return show(new Typed("", "", "", ""), user, model);
    }

    /** What was typed stays where it is not registered. */
    @PostMapping("/papers")
    String register(
            @RequestParam(defaultValue = "") String paperNo,
            @RequestParam(defaultValue = "") String receivedAt,
            @RequestParam(defaultValue = "") String takenBy,
            @RequestParam(defaultValue = "") String items,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        PaperActed acted = registering.register(
                new PaperForm(paperNo, receivedAt, takenBy, PaperForm.Row.of(items)), Person.of(user));
        if (acted instanceof PaperActed.Registered) {
            flash.addFlashAttribute("done", "paper.registered");
            return "redirect:/papers";
        }
        return refused(acted, new Typed(paperNo, receivedAt, takenBy, items), user, model);
    }

    @PostMapping("/papers/confirmations")
    String confirm(
            @RequestParam(defaultValue = "") String paperNo,
            @RequestParam(defaultValue = "") String itemNo,
            @RequestParam(defaultValue = "") String reason,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        PaperActed acted = registering.confirm(paperNo, itemNo, reason, Person.of(user));
        if (acted instanceof PaperActed.Confirmed) {
            flash.addFlashAttribute("done", "paper.confirmed");
            return "redirect:/papers";
        }
        return refused(acted, new Typed("", "", "", ""), user, model);
    }

    private String refused(PaperActed acted, Typed typed, Principal user, Model model) {
        List<PacketProblem> problems =
                acted instanceof PaperActed.Malformed malformed ? malformed.problems() : List.of();
        boolean classified =
                problems.stream().anyMatch(problem -> problem.code().equals("classified"));
        model.addAttribute("problems", problems);
        word(acted).ifPresent(word -> model.addAttribute("refused", word));
        return show(classified ? new Typed("", "", "", "") : typed, user, model);
    }

    private static Optional<String> word(PaperActed acted) {
        if (acted instanceof PaperActed.Taken) {
            return Optional.of("paper.taken");
        } else if (acted instanceof PaperActed.SamePerson) {
            return Optional.of("paper.same");
        } else if (acted instanceof PaperActed.ConfirmedBefore) {
            return Optional.of("paper.before");
        }
        return acted instanceof PaperActed.NotThere ? Optional.of("paper.none") : Optional.empty();
    }

    private String show(Typed typed, Principal user, Model model) {
        trail.read(user.getName(), LIST);
        Person person = Person.of(user);
        List<PaperItem> items = register.list(SHOWN);
        boolean registers = person.is(Role.VERIFIER);
        Set<PaperItem> confirmable = !registers
                ? Set.of()
                : items.stream()
                        .filter(item -> item.confirmation() == null && !registering.hadAPart(item, person))
                        .collect(Collectors.toSet());
        model.addAttribute("items", items)
                .addAttribute("confirmable", confirmable)
                .addAttribute("registers", registers)
                .addAttribute("typed", typed);
        return "papers";
    }

    /** What the form held. */
    record Typed(String paperNo, String receivedAt, String takenBy, String items) {}
}
