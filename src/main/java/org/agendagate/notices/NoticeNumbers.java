package org.agendagate.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.RowKey;
import org.agendagate.records.Store;
import org.springframework.dao.DuplicateKeyException;

/**
 * Gives each notice its number, counting from 1 in each year. A notice keeps the number it got when it was first made;
 * no number is given twice, and none is taken back.
 */
public final class NoticeNumbers {
    /** A notice's number within its year. */
    public record NoticeNumber(int year, int serial) {}

    /** Others take numbers at the same time, but not this often. */
    private static final int ATTEMPTS = 50;

    private final Store store;
    private final Ledger ledger;

    public NoticeNumbers(Store store, Ledger ledger) {
        this.store = store;
        this.ledger = ledger;
    }

    /**
     * The number of the notice on an item of a recorded decision.
     *
     * @param itemNo empty for the notice on a classified refusal
     * @param year in which it was told
     * @param actor who asks; in the ledger where the notice is made now
     */
    public NoticeNumber numberOf(String decisionId, String itemNo, int year, String actor, Instant now) {
        for (int attempt = 1; ; attempt++) {
            Optional<NoticeNumber> there = find(decisionId, itemNo);
            if (there.isPresent()) {
                return there.get();
            }
            try {
                store.write(() -> take(decisionId, itemNo, year, actor, now));
            } catch (DuplicateKeyException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private void take(String decisionId, String itemNo, int year, String actor, Instant now) {
        store.jdbc()
                .sql("""
                        insert into notice (decision_id, item_no, notice_year, serial, issued_at)
                        select ?, ?, ?, coalesce(max(serial), 0) + 1, ? from notice where notice_year = ?
                        """)
                .params(decisionId, itemNo, year, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), year)
                .update();
        ledger.append(new Act(
                "NOTICE",
                actor,
                now,
                decisionId,
                Map.of("itemNo", itemNo),
                List.of(new RowKey("notice", List.of(decisionId, itemNo)))));
    }

    private Optional<NoticeNumber> find(String decisionId, String itemNo) {
        return store.jdbc()
                .sql("select notice_year, serial from notice where decision_id = ? and item_no = ?")
                .params(decisionId, itemNo)
                .query((row, number) -> new NoticeNumber(row.getInt(1), row.getInt(2)))
                .optional();
    }
}
