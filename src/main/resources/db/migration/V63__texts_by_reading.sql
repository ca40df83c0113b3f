-- The text of a document by a later reading than the first, whose text and digest stand with the document itself, and what
-- that reading counted in the file. Files that were kept before the reading was there are read again, one by one.
create table document_text (
    file_hash         varchar(100) not null references document (file_hash),
    reading           integer      not null,
    text_hash         varchar(100) not null,
    characters        integer      not null,
    tracked_changes   integer      not null,
    comments          integer      not null,
    hidden_characters integer      not null,
    pictures          integer      not null,
    scanned_pages     integer      not null,
    unread_parts      integer      not null,
    read_at           timestamp with time zone not null,
    text              bytea        not null,
    primary key (file_hash, reading)
);

create index document_text_by_text on document_text (text_hash);
create index document_by_text on document (text_hash);
