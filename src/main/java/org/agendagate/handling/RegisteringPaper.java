package org.agendagate.handling;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.agendagate.access.Person;
import org.agendagate.handling.PaperActed.Confirmed;
import org.agendagate.handling.PaperActed.ConfirmedBefore;
import org.agendagate.handling.PaperActed.Malformed;
import org.agendagate.handling.PaperActed.NotThere;
import org.agendagate.handling.PaperActed.Registered;
import org.agendagate.handling.PaperActed.SamePerson;
import org.agendagate.handling.PaperActed.Taken;
import org.agendagate.markings.Markings;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.PaperItem;
import org.agendagate.records.PaperRegister;
import org.agendagate.reload.LiveRuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Registers what came on paper, and has a second person confirm it. */
@Component
public final class RegisteringPaper {
    private static final Logger log = LoggerFactory.getLogger(RegisteringPaper.class);

    private final PaperRegister register;
    private final LiveRuleBook rules;
    private final PacketOwners owners;
    private final Clock clock;

    RegisteringPaper(PaperRegister register, LiveRuleBook rules, PacketOwners owners, Clock clock) {
        this.register = register;
        this.rules = rules;
        this.owners = owners;
        this.clock = clock;
    }

    /** Registers the items of one paper, all or none. */
    public PaperActed register(PaperForm form, Person person) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<PacketProblem> problems = form.problems(markings(), now);
        if (!problems.isEmpty()) {
            return new Malformed(problems);
        }
        Instant time = Objects.requireNonNull(form.time());
        List<PaperItem> items = form.items().stream()
                .map(row -> new PaperItem(
                        form.paperNo(), row.itemNo(), row.title(), time, form.takenBy(), person.name(), now, null))
                .toList();
        return logged(register.add(items) ? new Registered(items) : new Taken(form.paperNo()), form.paperNo());
    }

    /** Confirms that an item came when the register says so; whoever had a part in that does not. */
    public PaperActed confirm(String paperNo, String itemNo, String typed, Person person) {
        String reason = ActReason.of(typed);
        Optional<PacketProblem> problem = ActReason.findProblem(reason, markings());
        if (problem.isPresent()) {
            return new Malformed(List.of(problem.get()));
        }
        return logged(
                register.find(paperNo.strip(), itemNo.strip())
                        .map(item -> confirm(item, reason, person))
                        .orElseGet(NotThere::new),
                paperNo);
    }

    private PaperActed confirm(PaperItem item, String reason, Person person) {
        if (item.confirmation() != null) {
            return new ConfirmedBefore(item);
        } else if (hadAPart(item, person)) {
            return new SamePerson(item);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        boolean first = register.confirm(item, new PaperItem.Confirmation(reason, person.name(), now));
        PaperItem there = register.find(item.paperNo(), item.itemNo()).orElseThrow();
        return first ? new Confirmed(there) : new ConfirmedBefore(there);
    }

    /** Whether the person registered the item, took it in, or submitted it. */
    public boolean hadAPart(PaperItem item, Person person) {
        return person.mayBe(item.registeredBy())
                || person.mayBe(item.takenBy())
                || !owners.submitted(person, Set.copyOf(register.packetsWith(item.itemNo())))
                        .isEmpty();
    }

    private Markings markings() {
        return rules.current().book().markings();
    }

    private static PaperActed logged(PaperActed acted, String paperNo) {
        log.atInfo()
                .addKeyValue("paperNo", paperNo)
                .addKeyValue("result", acted.getClass().getSimpleName())
                .log("register of paper");
        return acted;
    }
}
