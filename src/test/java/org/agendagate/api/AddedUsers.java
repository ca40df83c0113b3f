package org.agendagate.api;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Users beside the demonstration's, with the same password, who need not choose another first. */
final class AddedUsers {
    private static final AtomicInteger LAST = new AtomicInteger();

    private AddedUsers() {}

    /** Puts a user of a new name straight into the database, and returns the name. */
    static String add(JdbcClient jdbc, String division, String roles) {
        String name = "added-" + LAST.incrementAndGet();
        jdbc.sql("""
                        insert into gate_user
                            (name, password, division, roles, one_time, disabled, demonstration, created_at, version)
                        select ?, password, ?, ?, false, false, true, created_at, 1 from gate_user where name = 'demo'
                        """).params(name, division, roles).update();
        return name;
    }
}
