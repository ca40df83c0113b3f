package org.agendagate.handling;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.handling.MatterActed.Done;
import org.agendagate.handling.MatterActed.Malformed;
import org.agendagate.handling.MatterActed.NotThere;
import org.agendagate.markings.Markings;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.MatterReader;
import org.agendagate.records.MatterReader.Kind;
import org.agendagate.records.MatterReaders;
import org.agendagate.reload.LiveRuleBook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Names who reads an item about personnel, and records why an auditor opens an item. */
@Component
public final class NamingReaders {
    private static final Logger log = LoggerFactory.getLogger(NamingReaders.class);

    private static final int LONGEST_NAME = 100;

    private static final PacketProblem NOBODY = new PacketProblem(
            "/reader",
            null,
            null,
            "no-reader",
            "请填写用户名（最多 100 个字）。",
            "give the name of a user, in at most 100 characters");

    private final OpeningMatters matters;
    private final MatterReaders readers;
    private final LiveRuleBook rules;
    private final Clock clock;

    NamingReaders(OpeningMatters matters, MatterReaders readers, LiveRuleBook rules, Clock clock) {
        this.matters = matters;
        this.readers = readers;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Names a user for an item about personnel, or takes the name off.
     *
     * @param typed why
     */
    public MatterActed name(Matter matter, String reader, boolean off, String typed, Person person) {
        String name = reader.strip();
        if (!person.is(Role.VERIFIER) || !matter.personal()) {
            return new NotThere();
        } else if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Malformed(NOBODY);
        } else if (off && !matters.named(matter).contains(name)) {
            return new NotThere();
        }
        return record(matter, name, off ? Kind.TAKEN_OFF : Kind.NAMED, typed, person);
    }

    /** Opens an item to an auditor for a day. */
    public MatterActed open(Matter matter, String typed, Person person) {
        return person.is(Role.AUDITOR) ? record(matter, person.name(), Kind.OPENED, typed, person) : new NotThere();
    }

    private MatterActed record(Matter matter, String reader, Kind kind, String typed, Person person) {
        String reason = ActReason.of(typed);
        Markings markings = rules.current().book().markings();
        Optional<PacketProblem> problem =
                ActReason.findProblem(reason, markings).or(() -> ActReason.findProblem(reader, markings));
        if (problem.isPresent()) {
            return new Malformed(problem.get());
        }
        readers.add(new MatterReader(
                matter.packet().packetNo(),
                matter.item().itemNo(),
                reader,
                kind,
                reason,
                person.name(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        log.atInfo()
                .addKeyValue("packetNo", matter.packet().packetNo())
                .addKeyValue("itemNo", matter.item().itemNo())
                .addKeyValue("kind", kind)
                .log("readers of an item");
        return new Done();
    }
}
