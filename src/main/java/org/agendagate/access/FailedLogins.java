package org.agendagate.access;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.agendagate.records.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;

/**
 * How often logins failed, by day and user. What was typed is kept only where it is a user's name: others may have typed
 * a password there.
 */
public final class FailedLogins {
    /** The office's days. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final Logger log = LoggerFactory.getLogger(FailedLogins.class);
    private static final int LONGEST_ADDRESS = 100;

    private final Store store;
    private final Clock clock;

    FailedLogins(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Failures of one day.
     *
     * @param user empty for all names together that are no user's
     * @param lastAddress where the last of them came from
     */
    public record Failures(LocalDate day, String user, int count, Instant lastAt, String lastAddress) {}

    /** The last day first, and within it by user; at most {@code limit}. */
    public List<Failures> list(int limit) {
        return store.jdbc()
                .sql(String.format(Locale.ROOT, """
                        select on_day, name, failures, last_at, last_address from failed_login
                        order by on_day desc, name fetch first %d rows only
                        """, limit))
                .query((row, number) -> new Failures(
                        row.getObject("on_day", LocalDate.class),
                        row.getString("name"),
                        row.getInt("failures"),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getString("last_address")))
                .list();
    }

    /** A failure that cannot be counted is refused all the same. */
    void count(String name, String address) {
        try {
            count(clock.instant(), known(name), address.substring(0, Math.min(address.length(), LONGEST_ADDRESS)));
        } catch (DataAccessException notCounted) {
            log.atWarn().addKeyValue("failure", notCounted.getClass().getName()).log("failed login not counted");
        }
    }

    private void count(Instant now, String name, String address) {
        if (!more(now, name, address)) {
            try {
                store.jdbc()
                        .sql("insert into failed_login (on_day, name, failures, last_at, last_address) "
                                + "values (?, ?, 1, ?, ?)")
                        .params(day(now), name, now.atOffset(ZoneOffset.UTC), address)
                        .update();
            } catch (DuplicateKeyException another) {
                more(now, name, address);
            }
        }
    }

    private boolean more(Instant now, String name, String address) {
        return store.jdbc()
                        .sql("update failed_login set failures = failures + 1, last_at = ?, last_address = ? "
                                + "where on_day = ? and name = ?")
                        .params(now.atOffset(ZoneOffset.UTC), address, day(now), name)
                        .update()
                == 1;
    }

    private String known(String name) {
        return store.jdbc()
                .sql("select name from gate_user where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .orElse("");
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZONE);
    }
}
