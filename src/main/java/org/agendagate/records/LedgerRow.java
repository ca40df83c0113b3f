package org.agendagate.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Map;
import org.agendagate.packet.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * A row of the {@link Ledger}.
 *
 * @param seq from 1, without a gap
 * @param content canonical JSON (RFC 8785): what the act said, and under {@code rows} the rows it wrote with their
 *     digests
 * @param digest {@code sha256:…} of the content
 * @param previous hash of the row before; {@link #BEFORE_THE_FIRST} for the first
 * @param hash {@code sha256:…} of the canonical JSON of all the others but the content
 */
public record LedgerRow(
        long seq,
        Instant at,
        String kind,
        String actor,
        String subject,
        String content,
        String digest,
        String previous,
        String hash) {
    public static final String BEFORE_THE_FIRST = "sha256:" + "0".repeat(64);

    /** The row that follows {@code head}. */
    static LedgerRow after(Head head, Act act, String content) {
        LedgerRow open = new LedgerRow(
                head.seq() + 1,
                act.at(),
                act.kind(),
                act.actor(),
                act.subject(),
                content,
                CanonicalJson.digest(content),
                head.hash(),
                "");
        return new LedgerRow(
                open.seq,
                open.at,
                open.kind,
                open.actor,
                open.subject,
                open.content,
                open.digest,
                open.previous,
                open.expectedHash());
    }

    Head head() {
        return new Head(seq, hash);
    }

    String expectedHash() {
        return StoredRow.sha256(CanonicalJson.of(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "seq", String.valueOf(seq),
                                "at", at.toString(),
                                "kind", kind,
                                "actor", actor,
                                "subject", subject,
                                "digest", digest,
                                "previous", previous)))
                .getBytes(UTF_8));
    }

    /**
     * The last row of a ledger, which stands for all of them.
     *
     * @param seq 0 where there is none
     */
    public record Head(long seq, String hash) {
        public static final Head OF_NONE = new Head(0, BEFORE_THE_FIRST);
    }
}
