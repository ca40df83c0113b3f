-- Who may read an item as it was handed in, beyond whoever may by their work: users whom the meeting-service division named
-- for an item about personnel, or named no longer, and auditors who said why they open an item. Nothing is ever changed.
create table matter_reader (
    packet_no varchar(100)  not null,
    item_no   varchar(200)  not null,
    number    integer       not null,
    reader    varchar(200)  not null,
    kind      varchar(20)   not null,
    reason    varchar(4000) not null,
    acted_by  varchar(200)  not null,
    acted_at  timestamp with time zone not null,
    primary key (packet_no, item_no, number)
);
