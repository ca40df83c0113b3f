package org.agendagate.handling;

import java.util.List;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.MeetingEntry;

/** What came of an act on the meetings. Only {@link Holds} and {@link Waits} leave anything behind. */
public sealed interface MeetingActed {
    /**
     * The entry holds.
     *
     * @param judged numbers of the packets that were judged again over it
     * @param left numbers of those that could not be, and have to be judged again one by one
     */
    record Holds(MeetingEntry entry, List<String> judged, List<String> left) implements MeetingActed {}

    /** The entry stands, and holds once a second person checked it. */
    record Waits(MeetingEntry entry) implements MeetingActed {}

    /** It is not complete, or says what cannot be. */
    record Malformed(List<PacketProblem> problems) implements MeetingActed {}

    /** Somebody else entered the meeting meanwhile. */
    record Changed() implements MeetingActed {}

    /** The entry was checked before, needs no check, or a later one is there. */
    record NothingToCheck() implements MeetingActed {}

    /** Whoever entered it does not check it. */
    record SamePerson() implements MeetingActed {}

    /** There is no such entry. */
    record NotThere() implements MeetingActed {}
}
