package org.agendagate.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.history.History;
import org.agendagate.history.KnownDocument;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Attachment;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;

/**
 * A document that the packet names by its digest and the gate does not keep: what the packet declares of it was taken as
 * it stands.
 *
 * @param pointer JSON pointer of the document or attachment
 */
public record DeclaredOnly(String itemNo, String pointer, String fileHash) {

    /** All of a packet in its order; {@code null} where there are none. */
    static @Nullable List<DeclaredOnly> of(Packet packet, History history) {
        Set<String> kept =
                history.documents().stream().map(KnownDocument::fileHash).collect(Collectors.toSet());
        List<DeclaredOnly> all = new ArrayList<>();
        for (int index = 0; index < packet.items().size(); index++) {
            AgendaItem item = packet.items().get(index);
            List<@Nullable String> documents = item.documents().stream()
                    .map(DeliberationDocument::fileHash)
                    .collect(Collectors.toList());
            List<@Nullable String> attachments =
                    item.attachments().stream().map(Attachment::fileHash).collect(Collectors.toList());
            addTo(all, item, "/items/" + index + "/documents/", documents, kept);
            addTo(all, item, "/items/" + index + "/attachments/", attachments, kept);
        }
        return all.isEmpty() ? null : all;
    }

    private static void addTo(
            List<DeclaredOnly> all, AgendaItem item, String at, List<@Nullable String> hashes, Set<String> kept) {
        for (int index = 0; index < hashes.size(); index++) {
            String hash = hashes.get(index);
            if (hash != null && !kept.contains(hash)) {
                all.add(new DeclaredOnly(item.itemNo(), at + index, hash));
            }
        }
    }
}
