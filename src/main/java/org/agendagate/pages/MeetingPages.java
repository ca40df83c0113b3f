package org.agendagate.pages;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.handling.KeepingMeetings;
import org.agendagate.handling.MeetingActed;
import org.agendagate.handling.MeetingForm;
import org.agendagate.packet.MeetingKind;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.MeetingEntry;
import org.agendagate.records.MeetingRegister;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings that the office keeps: each as it is now, what waits for a second person, and the form. */
@Controller
class MeetingPages {
    private static final int SHOWN = 100;

    private final KeepingMeetings keeping;
    private final MeetingRegister register;

    MeetingPages(KeepingMeetings keeping, MeetingRegister register) {
        this.keeping = keeping;
        this.register = register;
    }

    /** @param no the meeting to correct; empty for a new one */
    @GetMapping("/meetings")
    String meetings(@RequestParam(defaultValue = "") String no, Principal user, Model model) {
        MeetingForm typed =
                register.list(no).stream().findFirst().map(MeetingForm::of).orElseGet(MeetingForm::empty);
        return show(typed, user, model);
    }

    /** What was typed stays where it is not entered. */
    @PostMapping("/meetings")
    String enter(@ModelAttribute MeetingTyped typed, Principal user, RedirectAttributes flash, Model model) {
        return told(keeping.enter(typed.form(), Person.of(user)), typed.form(), user, flash, model);
    }

    @PostMapping("/meetings/checks")
    String check(
            @RequestParam String meetingNo,
            @RequestParam int entry,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        return told(keeping.check(meetingNo, entry, Person.of(user)), MeetingForm.empty(), user, flash, model);
    }

    private String told(MeetingActed acted, MeetingForm typed, Principal user, RedirectAttributes flash, Model model) {
        if (acted instanceof MeetingActed.Holds holds) {
            flash.addFlashAttribute("done", "meeting.holds")
                    .addFlashAttribute("judged", holds.judged())
                    .addFlashAttribute("left", holds.left());
            return "redirect:/meetings";
        } else if (acted instanceof MeetingActed.Waits) {
            flash.addFlashAttribute("done", "meeting.waits");
            return "redirect:/meetings";
        }
        List<PacketProblem> problems =
                acted instanceof MeetingActed.Malformed malformed ? malformed.problems() : List.of();
        boolean classified =
                problems.stream().anyMatch(problem -> problem.code().equals("classified"));
        model.addAttribute("problems", problems);
        word(acted).ifPresent(word -> model.addAttribute("refused", word));
        return show(classified ? MeetingForm.empty() : typed, user, model);
    }

    private static Optional<String> word(MeetingActed acted) {
        if (acted instanceof MeetingActed.Changed) {
            return Optional.of("meeting.changed");
        } else if (acted instanceof MeetingActed.SamePerson) {
            return Optional.of("meeting.same");
        } else if (acted instanceof MeetingActed.NothingToCheck) {
            return Optional.of("meeting.before");
        }
        return acted instanceof MeetingActed.NotThere ? Optional.of("meeting.none") : Optional.empty();
    }

    private String show(MeetingForm typed, Principal user, Model model) {
        Person person = Person.of(user);
        List<MeetingEntry> entries = register.listLast(SHOWN);
        boolean enters = person.is(Role.VERIFIER);
        Set<MeetingEntry> checkable = enters
                ? entries.stream()
                        .filter(entry -> keeping.mayCheck(entry, person))
                        .collect(Collectors.toSet())
                : Set.of();
        model.addAttribute("entries", entries)
                .addAttribute("checkable", checkable)
                .addAttribute("enters", enters)
                .addAttribute("kinds", MeetingKind.values())
                .addAttribute("typed", typed);
        return "meetings";
    }

    /** What the form held. */
    record MeetingTyped(
            String meetingNo,
            String kind,
            String startsAt,
            String lengthMinutes,
            String cutOff,
            String agendaApprovedAt,
            String absentLeaders,
            String reason) {
        MeetingForm form() {
            return new MeetingForm(
                    text(meetingNo),
                    text(kind),
                    text(startsAt),
                    text(lengthMinutes),
                    text(cutOff),
                    text(agendaApprovedAt),
                    text(absentLeaders),
                    text(reason));
        }

        private static String text(String typed) {
            return Objects.requireNonNullElse(typed, "");
        }
    }
}
