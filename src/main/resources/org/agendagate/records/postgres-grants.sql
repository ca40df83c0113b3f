-- What the role that the service connects with may do on PostgreSQL: read and add, and nothing else to any record.
--
-- Run this as the owner of the tables, after the first migration; put your role for `agenda_gate`. Migrations are the
-- owner's: name the owner to the service as spring.flyway.user and spring.flyway.password.
grant usage on schema public to agenda_gate;
grant select, insert on all tables in schema public to agenda_gate;
revoke insert on flyway_schema_history from agenda_gate;

-- Tables that later migrations of the same owner make.
alter default privileges in schema public grant select, insert on tables to agenda_gate;

-- What is no record and changes: logins and their failures, drafts, the list of open reviews and the register.
do $$
declare
    name text;
begin
    foreach name in array array ['gate_user', 'failed_login', 'draft', 'review_open', 'register_entry',
                               'register_finding'] loop
        if to_regclass(name) is not null then
            execute format('grant update, delete on %I to agenda_gate', name);
        end if;
    end loop;
end
$$;
