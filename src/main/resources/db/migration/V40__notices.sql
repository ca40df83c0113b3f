-- The numbers of notices, counted in each year; given once and never taken back.
create table notice (
    decision_id varchar(100) not null references decision (id),
    -- Empty for the notice on a refused classified packet.
    item_no     varchar(100) not null,
    notice_year integer      not null,
    serial      integer      not null,
    issued_at   timestamp with time zone not null,
    primary key (decision_id, item_no),
    unique (notice_year, serial)
);
