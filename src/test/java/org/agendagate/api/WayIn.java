package org.agendagate.api;

/** A door with somebody in it, who tells in one word what came of a use case; the same word at each door. */
interface WayIn {
    /** {@code DONE} and the id of the decision, or why not. */
    String submit(String packet);

    /** {@code DONE}, or why not. */
    String check(String packet);

    /** {@code DONE}, or why not. */
    String withdraw(String packetNo, int revision, String reason);

    /**
     * {@code DONE}, or why not.
     *
     * @param seen version of the entry
     */
    String review(String id, String seen, String reason);

    /** {@code DONE}, or why not. */
    String keep(byte[] document);
}
