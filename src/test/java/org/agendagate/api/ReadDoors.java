package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.agendagate.api.HttpDoor.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.agendagate.access.DoorTable.Door;
import org.agendagate.documents.WordFiles;
import org.agendagate.review.Flagged;
import org.agendagate.rules.RuleFiles;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What division one has in the gate, as the doors name it.
 *
 * @param packetNo of a packet with a flag
 * @param rejected id of a decision that rejects an item
 * @param proposal number of one that would have let that item pass
 */
record ReadDoors(
        String packetNo,
        String decision,
        String rejected,
        String review,
        String document,
        String draft,
        String proposal) {
    private static final Path REJECTED =
            Path.of("samples/seed/leader-sign-off/rejects-item-whose-leader-only-wrote-read/packet.json");

    /** Hands in one of each as {@code clerk}. */
    static ReadDoors filled(HttpDoor clerk, HttpDoor legal) {
        String packetNo = Packets.freshNumber();
        String document = json(clerk.send(
                        "POST", "/api/documents", BodyPublishers.ofByteArray(WordFiles.of("第一条 " + packetNo))))
                .path("fileHash")
                .asString();
        String decision = submit(clerk, Flagged.json(packetNo, 1, 1, packet -> enclose(packet, document)));
        String draft = clerk.press("/packets/drafts", "")
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceAll(".*/", "");
        String review = "";
        for (var entry : json(legal.get("/api/reviews?limit=200")).path("entries")) {
            review = entry.path("packetNo").asString().equals(packetNo)
                    ? entry.path("id").asString()
                    : review;
        }
        return new ReadDoors(
                packetNo, decision, submit(clerk, rejectedPacket()), review, document, draft, proposal(clerk));
    }

    /** The same things of nobody. */
    static ReadDoors missing() {
        return new ReadDoors(
                "NONE-2026-0001",
                "D-000000000000000000000000",
                "D-000000000000000000000000",
                "R-000000000000000000000000",
                "sha256:" + "0".repeat(64),
                "00000000-0000-0000-0000-000000000000",
                "0");
    }

    /** The address of {@code door} for these. */
    String address(Door door) {
        String path = door.path();
        String id = path.contains("/reviews/")
                ? review
                : path.contains("/drafts/") ? draft : path.contains("/notice") ? rejected : decision;
        return path.replace("{packetNo}", packetNo)
                        .replace("{fileHash}", document)
                        .replace("{revision}", "1")
                        .replace("{other}", path.contains("/documents/") ? document : "1")
                        .replace("{decision}", rejected)
                        .replace("{id}", path.contains("/proposals/") ? proposal : id)
                + (path.contains("/notice") ? "?item=CW-2026-0301" : "")
                + (path.matches(".*/item(/.*)?")
                        ? "?item=" + packetNo + "-01&file=" + document + "&reason=x&reader=x"
                        : "");
    }

    /** What the trail may call what is seen there. */
    Set<String> subjects() {
        return Set.of(packetNo, decision, rejected, review, document);
    }

    private static void enclose(ObjectNode packet, String document) {
        ((ObjectNode) packet.path("items").path(0))
                .withArray("attachments")
                .addObject()
                .put("title", "汛期应急预案")
                .put("fileHash", document)
                .put("readable", true);
    }

    private static String submit(HttpDoor clerk, String packet) {
        return json(clerk.post("/api/packets", packet)).path("id").asString();
    }

    /** One that reads what a leader only wrote for having been read as agreement. */
    private static String proposal(HttpDoor door) {
        String file = "seed/leader-sign-off.drl";
        String text = new String(RuleFiles.bundled().contents().get(file), UTF_8)
                .replace("@effect( reject )", "@effect( advise )");
        Map<String, Object> asked =
                Map.of("title", "试算", "reason", "试算", "files", new Object[] {Map.of("path", file, "text", text)});
        return json(door.as("policy").post("/api/proposals", JsonMapper.shared().writeValueAsString(asked)))
                .path("id")
                .asString();
    }

    private static String rejectedPacket() {
        try {
            ObjectNode packet = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(REJECTED));
            return packet.put("packetNo", Packets.freshNumber()).toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
