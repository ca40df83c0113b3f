-- Rows are added and never changed or taken away. The SQL is what H2 and PostgreSQL share.

-- A rule book that judged something, archived with the first decision it made.
create table rule_book (
    version     varchar(100) primary key,
    archived_at timestamp with time zone not null
);

-- The files of a rule book, byte for byte as they stood.
create table rule_book_file (
    rule_book varchar(100) not null references rule_book (version),
    path      varchar(500) not null,
    content   bytea        not null,
    primary key (rule_book, path)
);

-- A formal submission. The content is the packet's canonical JSON in UTF-8, which the digest is of.
create table packet (
    packet_no   varchar(100) not null,
    revision    integer      not null,
    digest      varchar(100) not null,
    content     bytea        not null,
    recorded_at timestamp with time zone not null,
    primary key (packet_no, revision),
    unique (packet_no, revision, digest)
);

-- A decision; the content is its JSON, byte for byte as told. A refused classified packet leaves a decision alone,
-- without a digest and therefore without a packet: it does not occupy its packet number and revision.
create table decision (
    id            varchar(100) primary key,
    seq           bigint generated always as identity unique,
    packet_no     varchar(100),
    revision      integer,
    packet_digest varchar(100),
    rule_book     varchar(100) not null references rule_book (version),
    decided_at    timestamp with time zone not null,
    outcome       varchar(20)  not null,
    classified    boolean      not null,
    content       bytea        not null,
    foreign key (packet_no, revision, packet_digest) references packet (packet_no, revision, digest),
    check ((classified and packet_digest is null)
        or (not classified and packet_no is not null and revision is not null and packet_digest is not null))
);

create index decision_by_packet on decision (packet_no, revision, seq);
