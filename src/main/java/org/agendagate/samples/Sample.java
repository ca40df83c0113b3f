package org.agendagate.samples;

import java.nio.file.Path;

/**
 * A folder with a packet, what the records are to know where that matters, and the decision it must get.
 *
 * @param name the folder's path relative to where samples were looked for, with {@code /}
 */
public record Sample(String name, Path folder) {
    Path packetFile() {
        return folder.resolve("packet.json");
    }

    /** What the records are to know; most samples have none. */
    Path historyFile() {
        return folder.resolve("history.json");
    }

    Path decisionFile() {
        return folder.resolve("decision.json");
    }
}
