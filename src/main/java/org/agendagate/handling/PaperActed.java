package org.agendagate.handling;

import java.util.List;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.PaperItem;

/** What came of an act on the register of paper. Only {@link Registered} and {@link Confirmed} leave anything behind. */
public sealed interface PaperActed {
    /** The items stand in the register. */
    record Registered(List<PaperItem> items) implements PaperActed {}

    /** What the register says of the item is confirmed. */
    record Confirmed(PaperItem item) implements PaperActed {}

    /** It is not complete, or says what cannot be. */
    record Malformed(List<PacketProblem> problems) implements PaperActed {}

    /** One of the items is registered under that number. */
    record Taken(String paperNo) implements PaperActed {}

    /** Somebody confirmed the item before. */
    record ConfirmedBefore(PaperItem item) implements PaperActed {}

    /** The person registered the item, took it in or submitted it, and so does not confirm it. */
    record SamePerson(PaperItem item) implements PaperActed {}

    /** The register has no such item. */
    record NotThere() implements PaperActed {}
}
