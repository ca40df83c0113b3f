-- The register: one row for each item of each revision as the latest decision on it stands. It can be made again from
-- the records at any time and is none of them; unlike those its rows change.
create table register_entry (
    id          bigint generated always as identity primary key,
    packet_no   varchar(100)  not null,
    revision    integer       not null,
    place       integer       not null,
    item_no     varchar(200)  not null,
    title       varchar(2000) not null,
    unit        varchar(500)  not null,
    division    varchar(100)  not null,
    meeting_on  date          not null,
    decided_at  timestamp with time zone not null,
    decided_on  date          not null,
    decision    varchar(100)  not null,
    standing    varchar(20)   not null,
    withdrawn   boolean       not null,
    round       integer       not null,
    rejected_by varchar(4000) not null,
    flagged_by  varchar(4000) not null,
    sought      varchar(4000) not null,
    unique (packet_no, revision, place)
);

create index register_entry_by_time on register_entry (decided_at desc, id desc);
create index register_entry_by_meeting on register_entry (meeting_on desc, id desc);
create index register_entry_by_unit on register_entry (unit, id);
create index register_entry_by_division on register_entry (division, decided_at desc, id desc);
create index register_entry_by_day on register_entry (decided_on);
create index register_entry_by_item on register_entry (packet_no, item_no, round);

-- What rules reported on them. A finding about the packet as a whole stands with every item and is counted with one.
create table register_finding (
    entry   bigint       not null references register_entry (id),
    number  integer      not null,
    rule_id varchar(100) not null,
    effect  varchar(20)  not null,
    counted boolean      not null,
    primary key (entry, number)
);

create index register_finding_by_rule on register_finding (rule_id, entry);
