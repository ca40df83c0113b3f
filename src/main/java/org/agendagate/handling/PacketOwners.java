package org.agendagate.handling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.records.DecisionRecord;
import org.agendagate.records.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which division a packet belongs to, and with that who may read it and who may not review it. */
@Component
public final class PacketOwners {
    private final Records records;

    PacketOwners(Records records) {
        this.records = records;
    }

    /**
     * Whether the person may have a packet judged under this number: what is judged knows why earlier revisions came back,
     * which is for those alone who may read them.
     */
    boolean mayTry(Person person, String packetNo) {
        return person.readsEveryDivision()
                || records.findDivision(packetNo).map(person.division()::equals).orElse(true);
    }

    /** Whether a packet that the person hands in may have this number: nobody has it, or the own division. */
    boolean mayTake(Person person, String packetNo) {
        return !person.division().isEmpty()
                && records.findDivision(packetNo).map(person.division()::equals).orElse(true);
    }

    /** Whether the packet is of the person's own division, whatever else the person may read. */
    public boolean isOwn(Person person, String packetNo) {
        return isOwn(person, records.findDivision(packetNo));
    }

    private static boolean isOwn(Person person, Optional<String> division) {
        return person.is(Role.CLERK)
                && !person.division().isEmpty()
                && division.filter(person.division()::equals).isPresent();
    }

    /** Whether the person may know of this packet at all; where not, it is "not there". */
    public boolean mayRead(Person person, @Nullable String packetNo) {
        return person.readsEveryDivision() || (packetNo != null && isOwn(person, packetNo));
    }

    /** Whether the person may know of this decision: of what a refused packet left, whoever handed that in may. */
    public boolean mayRead(Person person, DecisionRecord decision) {
        return person.readsEveryDivision()
                || (decision.classified()
                        ? isOwn(person, records.findDivisionOfRefusal(decision))
                        : isOwn(person, String.valueOf(decision.packetNo())));
    }

    /** Those of the decisions on one packet that the person may know of. */
    public List<DecisionRecord> readable(Person person, String packetNo, List<DecisionRecord> decisions) {
        if (person.readsEveryDivision()) {
            return decisions;
        }
        boolean own = isOwn(person, packetNo);
        return decisions.stream()
                .filter(decision -> decision.classified() ? mayRead(person, decision) : own)
                .toList();
    }

    /**
     * Whether the person submitted a revision of this packet and so clears no flag on it. A name that only looks like a
     * submitter's counts too: one person may have come in by two ways.
     */
    public boolean submitted(Person person, String packetNo) {
        return !submitted(person, Set.of(packetNo)).isEmpty();
    }

    /** Those of the packets that the person submitted a revision of. */
    Set<String> submitted(Person person, Collection<String> packetNos) {
        return records.listSubmitters(packetNos).stream()
                .filter(submitter -> person.mayBe(submitter.actor()))
                .map(Records.Submitter::packetNo)
                .collect(Collectors.toUnmodifiableSet());
    }
}
