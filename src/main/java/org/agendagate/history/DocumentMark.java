package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.agendagate.packet.TextDigests;
import org.jspecify.annotations.Nullable;

/**
 * What a document is known by.
 *
 * @param fileHash as the packet declared it
 * @param textHash as the packet declared it
 * @param keptTextHashes of the text by every reading, where the gate keeps the file and they say more than the packet
 */
public record DocumentMark(
        String docNo,
        @Nullable String fileHash,
        @Nullable String textHash,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> keptTextHashes) {
    public DocumentMark {
        keptTextHashes = keptTextHashes == null ? List.of() : List.copyOf(keptTextHashes);
    }

    public DocumentMark(String docNo, @Nullable String fileHash, @Nullable String textHash) {
        this(docNo, fileHash, textHash, List.of());
    }

    /** The text: of the kept file, or as declared where the gate keeps none. */
    @JsonIgnore
    public TextDigests text() {
        return keptTextHashes.isEmpty() ? TextDigests.of(textHash) : TextDigests.of(keptTextHashes);
    }
}
