-- A flag that somebody handed on: to whom, by whom and why. Nothing is ever changed; the last one counts.
create table review_handing (
    entry     varchar(100)  not null references review_entry (id),
    number    integer       not null,
    holder    varchar(200)  not null,
    reason    varchar(4000) not null,
    handed_by varchar(200)  not null,
    handed_at timestamp with time zone not null,
    primary key (entry, number)
);
