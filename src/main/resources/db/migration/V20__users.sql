-- Users of the gate's own. Roles are words with a space between; the password is a hash that names its algorithm.
create table gate_user (
    name          varchar(60)  primary key,
    password      varchar(200) not null,
    division      varchar(100) not null,
    roles         varchar(100) not null,
    one_time      boolean      not null,
    disabled      boolean      not null,
    demonstration boolean      not null,
    created_at    timestamp with time zone not null
);
