package org.agendagate.handling;

import java.time.Clock;
import java.util.List;
import org.agendagate.access.Person;
import org.agendagate.gate.NoDecisionException;
import org.agendagate.gate.UnfitPacketException;
import org.agendagate.handling.SelfChecked.Decided;
import org.agendagate.handling.SelfChecked.Malformed;
import org.agendagate.handling.SelfChecked.OtherDivision;
import org.agendagate.handling.SelfChecked.Undecided;
import org.agendagate.packet.ClassifiedPacket;
import org.agendagate.packet.MalformedPacket;
import org.agendagate.packet.PacketReading;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Judges a packet before it is submitted; this goes on without a database. */
@Component
public final class SelfChecking {
    private final PacketReader reader;
    private final LiveRuleBook rules;
    private final Judge judge;
    private final PacketOwners owners;
    private final Clock clock;
    private final Outage outage;

    SelfChecking(PacketReader reader, LiveRuleBook rules, Judge judge, PacketOwners owners, Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.judge = judge;
        this.owners = owners;
        this.clock = clock;
        outage = new Outage(clock);
    }

    public SelfChecked check(byte[] json, Person person) {
        Live live = rules.current();
        PacketReading reading = reader.read(json, live.book().markings());
        if (reading instanceof MalformedPacket malformed) {
            return new Malformed(malformed.problems());
        }
        try {
            return reading instanceof ClassifiedPacket classified
                    ? new Decided(judge.decide(classified, live), true)
                    : check((ReadPacket) reading, person, live);
        } catch (UnknownMeetingException unknown) {
            return new Malformed(List.of(unknown.problem()));
        } catch (UnfitPacketException unfit) {
            return new Malformed(unfit.problems());
        } catch (NoDecisionException none) {
            Judge.logUndecided(none);
            return new Undecided(none);
        }
    }

    /** Where the records do not answer, they are left alone for a while: a check must not wait for each try. */
    private SelfChecked check(ReadPacket packet, Person person, Live live) {
        if (outage.isUnderWay()) {
            return withoutRecords(packet, live);
        }
        try {
            return owners.mayTry(person, packet.packet().packetNo())
                    ? new Decided(judge.decide(packet, live, clock.instant()).decision(), true)
                    : new OtherDivision();
        } catch (DataAccessException | TransactionException unavailable) {
            outage.begin();
            return withoutRecords(packet, live);
        }
    }

    private Decided withoutRecords(ReadPacket packet, Live live) {
        return new Decided(judge.decideWithoutRecords(packet, live).decision(), false);
    }
}
