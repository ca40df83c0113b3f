package org.agendagate.handling;

/** What somebody gets who asks for an item as it was handed in. */
public sealed interface MatterOpened {
    /** The item. */
    record Open(Matter matter) implements MatterOpened {}

    /** The item is about personnel, and the person, of the meeting-service division, may name who reads it. */
    record AsksNames(Matter matter) implements MatterOpened {}

    /** The person, an auditor, first says why. */
    record AsksReason(Matter matter) implements MatterOpened {}

    /** For this person it is not there. */
    record NotThere() implements MatterOpened {}
}
