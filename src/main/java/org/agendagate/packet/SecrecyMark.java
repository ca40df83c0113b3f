package org.agendagate.packet;

/**
 * A spot that makes a packet classified.
 *
 * @param pointer JSON pointer made of array indexes and known field names only; {@code *} stands for any other name,
 *     and the empty pointer for a text that is not JSON
 */
public record SecrecyMark(String pointer, Found found) {
    /** How a packet shows that it is classified. */
    public enum Found {
        /** The secrecy declaration says so (声明涉密). */
        DECLARED,
        /** A text, a file name or a field name bears a marking (带有密级标志). */
        MARKED
    }
}
