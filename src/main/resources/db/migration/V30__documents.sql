-- A document as handed in, by the digest of its file. The text is what was read from the file: its paragraphs as a JSON
-- list in UTF-8. Nothing of a classified file comes here.
create table document (
    file_hash         varchar(100) primary key,
    text_hash         varchar(100) not null,
    kind              varchar(20)  not null,
    bytes             integer      not null,
    characters        integer      not null,
    tracked_changes   integer      not null,
    comments          integer      not null,
    hidden_characters integer      not null,
    unread_parts      integer      not null,
    kept_at           timestamp with time zone not null,
    content           bytea        not null,
    text              bytea        not null
);
