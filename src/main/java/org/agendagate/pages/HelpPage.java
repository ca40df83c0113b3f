package org.agendagate.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.agendagate.notices.Office;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is done at each desk, step by step, and what a packet's file looks like. */
@Controller
class HelpPage {
    /** So many steps are told of each desk. */
    private static final Map<Desk, Integer> STEPS = Map.of(
            Desk.SUBMISSION, 6,
            Desk.REVIEW, 5,
            Desk.PAPER, 3,
            Desk.MEETING, 3,
            Desk.REGISTER, 3,
            Desk.FIGURES, 2,
            Desk.RULES, 5,
            Desk.USERS, 3);

    private final Office office;

    HelpPage(Office office) {
        this.office = office;
    }

    /**
     * What is done at a desk.
     *
     * @param steps the keys of its sentences among the words
     */
    public record Guide(Desk desk, List<String> steps) {
        static Guide of(Desk desk) {
            return new Guide(
                    desk,
                    IntStream.rangeClosed(1, STEPS.getOrDefault(desk, 0))
                            .mapToObj(step -> "help." + desk.name() + "." + step)
                            .toList());
        }
    }

    @GetMapping("/help")
    String help(@ModelAttribute(Frame.NAME) Frame frame, Model model) {
        model.addAttribute("office", office)
                .addAttribute(
                        "guides",
                        frame.desks().stream()
                                .filter(STEPS::containsKey)
                                .map(Guide::of)
                                .toList())
                .addAttribute("parts", PacketGuide.parts(frame.tongue()));
        return "help";
    }
}
