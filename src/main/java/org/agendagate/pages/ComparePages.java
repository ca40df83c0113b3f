package org.agendagate.pages;

import java.security.Principal;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.handling.OpeningMatters;
import org.agendagate.records.PacketChanges;
import org.agendagate.records.Records;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Two revisions of a packet side by side. */
@Controller
class ComparePages {
    private final Papers papers;
    private final Records records;
    private final LiveRuleBook rules;
    private final OpeningMatters matters;

    ComparePages(Papers papers, Records records, LiveRuleBook rules, OpeningMatters matters) {
        this.matters = matters;
        this.papers = papers;
        this.records = records;
        this.rules = rules;
    }

    @GetMapping("/packets/{packetNo}/revisions/{revision}/changes/{other}")
    String compare(
            @PathVariable String packetNo,
            @PathVariable int revision,
            @PathVariable int other,
            Principal user,
            @ModelAttribute(Frame.NAME) Frame frame,
            Model model) {
        Person person = Person.of(user);
        if (papers.list(packetNo, user).isEmpty()
                || !matters.isOpenWhole(packetNo, revision, person)
                || !matters.isOpenWhole(packetNo, other, person)) {
            throw new NoSuchPage();
        }
        List<PacketChanges.Change> changes = PacketChanges.between(packet(packetNo, revision), packet(packetNo, other));
        model.addAttribute("packetNo", packetNo)
                .addAttribute("revision", revision)
                .addAttribute("other", other);
        model.addAttribute(
                "groups",
                new FieldChanges(
                                frame.tongue(),
                                rules.current().book().reference().details())
                        .of(changes));
        return "compare";
    }

    private String packet(String packetNo, int revision) {
        return records.findPacket(packetNo, revision).orElseThrow(NoSuchPage::new);
    }
}
