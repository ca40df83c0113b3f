package org.agendagate.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the role that the service connects with lacks on PostgreSQL, as statements for the owner of the tables. */
final class Grants {
    /** What is no record and changes; of everything else rows are read and added. */
    static final Set<String> CHANGING =
            Set.of("gate_user", "failed_login", "draft", "review_open", "register_entry", "register_finding");

    private static final String HOME = """
            with home as (
                select n.oid, n.nspname, c.relowner from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relname = 'flyway_schema_history' and c.relkind = 'r'
                and position(n.nspname in current_setting('search_path')) > 0
                order by position(n.nspname in current_setting('search_path'))
                fetch first 1 row only)
            """;

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> missing() {
        List<String> statements =
                new ArrayList<>(jdbc.sql(HOME + """
                select format('grant usage on schema %I to %I;', nspname, current_user) from home
                where not has_schema_privilege(oid, 'usage')
                """).query(String.class).list());
        statements.addAll(
                jdbc.sql(HOME + """
                , lacking as (
                    select c.relname, string_agg(wanted.name, ', ' order by wanted.place) as rights
                    from home join pg_class c on c.relnamespace = home.oid and c.relowner = home.relowner
                        and c.relkind = 'r'
                    cross join (values (1, 'select'), (2, 'insert'), (3, 'update'), (4, 'delete')) wanted (place, name)
                    where not has_table_privilege(c.oid, wanted.name)
                    and (wanted.place = 1 or wanted.place = 2 and c.relname <> 'flyway_schema_history'
                        or c.relname in (%s))
                    group by c.relname)
                select format('grant %%s on %%s to %%I;', rights,
                    string_agg(format('%%I.%%I', nspname, relname), ', ' order by relname), current_user)
                from lacking cross join home group by rights order by rights
                """.formatted(changing())).query(String.class).list());
        return statements;
    }

    private static String changing() {
        return new TreeSet<>(CHANGING).stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
