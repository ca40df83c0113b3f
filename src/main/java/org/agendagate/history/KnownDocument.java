package org.agendagate.history;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.agendagate.packet.TextDigests;

/**
 * A document that the gate keeps, and what was found in its file.
 *
 * @param fileHash {@code sha256:…} of the file
 * @param textHash {@code sha256:…} of its normalised text by the first reading
 * @param laterTextHashes {@code sha256-2:…} and so on of its text by later readings, as far as it was read by them
 * @param characters of the text, white space not counted
 * @param trackedChanges tracked changes left in the file
 * @param comments comments left in the file
 * @param hiddenCharacters characters that do not show
 * @param pictures pictures, whose words are no text
 * @param scannedPages pages that are a picture, as a scan has them
 */
public record KnownDocument(
        String fileHash,
        String textHash,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> laterTextHashes,
        int characters,
        int trackedChanges,
        int comments,
        int hiddenCharacters,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int pictures,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) int scannedPages) {
    public KnownDocument {
        laterTextHashes = laterTextHashes == null ? List.of() : List.copyOf(laterTextHashes);
    }

    /** One that was read by the first reading alone. */
    public KnownDocument(
            String fileHash, String textHash, int characters, int trackedChanges, int comments, int hiddenCharacters) {
        this(fileHash, textHash, List.of(), characters, trackedChanges, comments, hiddenCharacters, 0, 0);
    }

    /** Its text by every reading. */
    @JsonIgnore
    public TextDigests text() {
        return TextDigests.of(
                Stream.concat(Stream.of(textHash), laterTextHashes.stream()).toList());
    }
}
