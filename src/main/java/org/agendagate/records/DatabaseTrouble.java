package org.agendagate.records;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.transaction.TransactionSystemException;

/** Why a database cannot be used for a while, as its SQLSTATE tells. */
public enum DatabaseTrouble {
    DISK_FULL("数据库磁盘已满", "the database's disk is full", "53100", "58030", "90031", "90028"),
    TOO_MANY_CLIENTS("数据库的连接数已满", "the database takes no more connections", "53300"),
    READ_ONLY("数据库当前只读，可能正在切换主备", "the database can only be read, as while it fails over", "25006", "90097"),
    STARTING("数据库正在启动或者停止", "the database is starting or stopping", "57P01", "57P02", "57P03"),
    SHORT_OF_RESOURCES("数据库资源不足", "the database is short of resources", "53"),
    /** It answers others; a statement was given up. */
    SLOW("数据库应答过慢", "the database is too slow", "57014", "55P03", "57", "50200", "HYT00", "40"),
    REFUSED("数据库不接受本服务的登录", "the database does not let this service in", "28", "3D", "55000"),
    SILENT("数据库没有应答", "the database does not answer", "08", "90098", "90067", "90121");

    /** What is looked for first is more exact. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> states;

    private final String zh;
    private final String en;

    DatabaseTrouble(String zh, String en, String... states) {
        this.zh = zh;
        this.en = en;
        this.states = List.of(states);
    }

    /** What a caller is told, in Chinese. */
    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** Whether nothing can be recorded as long as it lasts. */
    public boolean isOutage() {
        return this != SLOW;
    }

    /** Empty where the database answered, and what was asked of it was wrong. */
    public static Optional<DatabaseTrouble> of(Throwable failure) {
        boolean silent = false;
        for (SQLException cause : causes(failure)) {
            Optional<DatabaseTrouble> told = told(String.valueOf(cause.getSQLState()));
            if (told.isPresent()) {
                return told;
            }
            silent |= cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLNonTransientConnectionException;
        }
        return silent ? Optional.of(SILENT) : Optional.empty();
    }

    /** The first SQLSTATE that any cause has; empty without one. */
    public static String stateOf(Throwable failure) {
        return causes(failure).stream()
                .map(SQLException::getSQLState)
                .filter(state -> state != null && !state.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Optional<DatabaseTrouble> told(String state) {
        for (DatabaseTrouble trouble : values()) {
            if (trouble.states.stream().anyMatch(state::startsWith)) {
                return Optional.of(trouble);
            }
        }
        return Optional.empty();
    }

    /** The innermost first: what the pool says of it is less. */
    private static List<SQLException> causes(Throwable failure) {
        Deque<SQLException> found = new ArrayDeque<>();
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>(List.of(failure));
        while (!open.isEmpty()) {
            Throwable cause = open.pop();
            if (!seen.add(cause)) {
                continue;
            }
            if (cause instanceof SQLException sql) {
                found.push(sql);
                if (sql.getNextException() != null) {
                    open.push(sql.getNextException());
                }
            }
            if (cause.getCause() != null) {
                open.push(cause.getCause());
            }
            // Where a connection was dropped, taking its transaction back fails too.
            if (cause instanceof TransactionSystemException rollback && rollback.getOriginalException() != null) {
                open.push(rollback.getOriginalException());
            }
        }
        return List.copyOf(found);
    }
}
