-- Items by what duplicates are looked for with: the digest of the normalised title, empty where that says nothing.
create table packet_item (
    packet_no  varchar(100) not null,
    revision   integer      not null,
    item_no    varchar(200) not null,
    title_key  varchar(100) not null,
    meeting_at timestamp with time zone not null,
    primary key (packet_no, revision, item_no),
    foreign key (packet_no, revision) references packet (packet_no, revision)
);

create index packet_item_by_title on packet_item (title_key);

-- Documents for deliberation by their declared digests.
create table packet_document (
    packet_no varchar(100) not null,
    revision  integer      not null,
    item_no   varchar(200) not null,
    place     integer      not null,
    file_hash varchar(100),
    text_hash varchar(100),
    primary key (packet_no, revision, item_no, place),
    foreign key (packet_no, revision, item_no) references packet_item (packet_no, revision, item_no)
);

create index packet_document_by_file on packet_document (file_hash);
create index packet_document_by_text on packet_document (text_hash);

-- What the records knew when a packet was decided, where they knew anything; canonical JSON.
create table decision_history (
    decision varchar(100) primary key references decision (id),
    digest   varchar(100) not null,
    content  bytea        not null
);

-- A unit took its packet back, in the revision that was the latest then.
create table withdrawal (
    packet_no    varchar(100) not null,
    revision     integer      not null,
    reason       varchar(2000) not null,
    withdrawn_by varchar(200) not null,
    withdrawn_at timestamp with time zone not null,
    primary key (packet_no, revision),
    foreign key (packet_no, revision) references packet (packet_no, revision)
);

-- Keys that submissions came with, per caller; the fingerprint is of the packet they came with.
create table idempotency_key (
    actor        varchar(200) not null,
    request_key  varchar(255) not null,
    fingerprint  varchar(100) not null,
    decision     varchar(100) not null references decision (id),
    primary key (actor, request_key)
);
