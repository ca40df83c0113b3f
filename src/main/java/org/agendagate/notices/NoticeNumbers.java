package org.agendagate.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives each notice its number, counting from 1 in each year. A notice keeps the number it got when it was first made;
 * no number is given twice, and none is taken back.
 */
public final class NoticeNumbers {
    /** Others take numbers at the same time, but not this often. */
    private static final int ATTEMPTS = 50;

    private final JdbcClient jdbc;

    /** The database must be there and migrated. */
    public NoticeNumbers(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /**
     * The number of the notice on an item of a recorded decision.
     *
     * @param itemNo empty for the notice on a classified refusal
     * @param year of the decision
     */
    public int numberOf(String decisionId, String itemNo, int year, Instant now) {
        for (int attempt = 1; ; attempt++) {
            Optional<Integer> there = find(decisionId, itemNo);
            if (there.isPresent()) {
                return there.get();
            }
            try {
                jdbc.sql("""
                                insert into notice (decision_id, item_no, notice_year, serial, issued_at)
                                select ?, ?, ?, coalesce(max(serial), 0) + 1, ? from notice where notice_year = ?
                                """)
                        .params(decisionId, itemNo, year, OffsetDateTime.ofInstant(now, ZoneOffset.UTC), year)
                        .update();
            } catch (DuplicateKeyException taken) {
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private Optional<Integer> find(String decisionId, String itemNo) {
        return jdbc.sql("select serial from notice where decision_id = ? and item_no = ?")
                .params(decisionId, itemNo)
                .query(Integer.class)
                .optional();
    }
}
