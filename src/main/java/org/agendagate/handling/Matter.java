package org.agendagate.handling;

import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Touch;

/**
 * An item as it was handed in.
 *
 * @param at its place among the packet's items, from 0
 * @param json the packet as it is recorded
 */
public record Matter(Packet packet, AgendaItem item, int at, String json) {
    /** Whether it is about personnel (涉及人事), by its type, by what it touches or by the cases it names. */
    public boolean personal() {
        return isPersonal(item);
    }

    static boolean isPersonal(AgendaItem item) {
        return item.types().contains(ItemType.PERSONNEL)
                || item.touches().contains(Touch.PERSONNEL)
                || !item.personnel().isEmpty();
    }

    /** Whether the item names this file as a document or an attachment. */
    public boolean names(String fileHash) {
        return item.documents().stream().anyMatch(document -> fileHash.equals(document.fileHash()))
                || item.attachments().stream().anyMatch(attachment -> fileHash.equals(attachment.fileHash()));
    }
}
