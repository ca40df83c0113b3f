-- Every flag of a formal submission as it was opened. The text of its rule is that of the archived file; the content is
-- JSON and holds the finding. Unit and rule stand here once more to be sorted and sought by.
create table review_entry (
    id              varchar(100) primary key,
    packet_no       varchar(100) not null,
    revision        integer      not null,
    item_no         varchar(200) not null,
    finding         integer      not null,
    base_decision   varchar(100) not null,
    unit            varchar(500) not null,
    rule_id         varchar(100) not null,
    rule_book       varchar(100) not null,
    rule_file       varchar(500) not null,
    evidence_digest varchar(100) not null,
    due_at          timestamp with time zone not null,
    opened_at       timestamp with time zone not null,
    submitter       varchar(200) not null,
    content         bytea        not null,
    unique (packet_no, revision, item_no, finding),
    foreign key (packet_no, revision) references packet (packet_no, revision),
    foreign key (rule_book, rule_file) references rule_book_file (rule_book, path)
);

-- What closed an entry: at most one act each, whoever comes first. The reviewers' acts on one revision are numbered
-- without a gap, so that each makes its decision of all before it.
create table review_act (
    entry        varchar(100) primary key references review_entry (id),
    seq          bigint generated always as identity unique,
    packet_no    varchar(100) not null,
    revision     integer      not null,
    step         integer,
    result       varchar(20)  not null,
    actor        varchar(200) not null,
    acted_at     timestamp with time zone not null,
    reason       bytea        not null,
    carried_from integer,
    decision     varchar(100),
    unique (packet_no, revision, step)
);

create index review_act_by_result on review_act (result, seq);

-- The queue: which entries no act has closed. It is no record but a list of them, and the one table that rows leave.
create table review_open (
    entry     varchar(100) primary key references review_entry (id),
    packet_no varchar(100) not null,
    revision  integer      not null,
    unit      varchar(500) not null,
    rule_id   varchar(100) not null,
    due_at    timestamp with time zone not null
);

create index review_open_by_due on review_open (due_at, unit, rule_id, entry);
create index review_open_by_unit on review_open (unit, due_at, rule_id, entry);
create index review_open_by_rule on review_open (rule_id, due_at, unit, entry);
create index review_open_by_packet on review_open (packet_no, revision);
