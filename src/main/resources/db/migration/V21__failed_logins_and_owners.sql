-- Another with every change of the user, so that logins end that rest on what was before.
alter table gate_user add column version integer not null default 1;

-- How often logins failed, by day and user; the empty name stands for all that are no user's.
create table failed_login (
    on_day       date         not null,
    name         varchar(60)  not null,
    failures     integer      not null,
    last_at      timestamp with time zone not null,
    last_address varchar(100) not null,
    primary key (on_day, name)
);

-- The division that a packet number belongs to: whichever submitted under it first.
create table packet_owner (
    packet_no varchar(100) primary key,
    division  varchar(100) not null
);
