-- Meetings as the office keeps them. Each entry says all of a meeting; the last that holds counts. Nothing is ever changed.
create table meeting_entry (
    meeting_no         varchar(200)  not null,
    entry              integer       not null,
    kind               varchar(40)   not null,
    starts_at          timestamp with time zone not null,
    length_minutes     integer,
    cut_off            timestamp with time zone,
    agenda_approved_at timestamp with time zone,
    absent_leaders     varchar(4000) not null,
    reason             varchar(4000) not null,
    needs_second       boolean       not null,
    entered_by         varchar(200)  not null,
    entered_at         timestamp with time zone not null,
    primary key (meeting_no, entry)
);

create index meeting_entry_by_start on meeting_entry (starts_at);

-- The word of a second person that an entry is right.
create table meeting_check (
    meeting_no varchar(200) not null,
    entry      integer      not null,
    checked_by varchar(200) not null,
    checked_at timestamp with time zone not null,
    primary key (meeting_no, entry),
    foreign key (meeting_no, entry) references meeting_entry (meeting_no, entry)
);

-- A revision that is judged again has flags of its own at places where there were flags before.
alter table review_entry drop constraint if exists review_entry_packet_no_revision_item_no_finding_key;
alter table review_entry drop constraint if exists "CONSTRAINT_CFF";
create unique index review_entry_by_place on review_entry (packet_no, revision, base_decision, item_no, finding);
