-- Every act in one order, each row chained by hash to the one before. Content names the rows of other tables that the
-- act wrote, with their digests. The second unique key keeps the chain from forking whatever a program does.
create table ledger (
    seq         bigint       primary key,
    recorded_at timestamp with time zone not null,
    kind        varchar(50)  not null,
    actor       varchar(200) not null,
    subject     varchar(300) not null,
    content     bytea        not null,
    digest      varchar(100) not null,
    previous    varchar(100) not null unique,
    hash        varchar(100) not null unique
);

create index ledger_by_subject on ledger (subject, seq);

-- What the embedded database locks while it appends; PostgreSQL has a lock of its own for that.
create table ledger_lock (
    id integer primary key check (id = 1)
);

insert into ledger_lock (id) values (1);
