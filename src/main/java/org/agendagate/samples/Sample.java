package org.agendagate.samples;

import java.nio.file.Path;

/**
 * A folder with a packet and the decision it must get.
 *
 * @param name the folder's path relative to where samples were looked for, with {@code /}
 */
public record Sample(String name, Path folder) {
    Path packetFile() {
        return folder.resolve("packet.json");
    }

    Path decisionFile() {
        return folder.resolve("decision.json");
    }
}
