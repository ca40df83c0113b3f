-- Every time a rule book went live; its files are archived before it does.
create table rule_book_live (
    seq       bigint generated always as identity primary key,
    rule_book varchar(100) not null references rule_book (version),
    since     timestamp with time zone not null,
    read_from varchar(500) not null
);
