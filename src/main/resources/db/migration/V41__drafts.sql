-- Packets that are being filled in. These rows change and go: a draft is nobody's record but its owner's.
create table draft (
    id       varchar(50)  primary key,
    owner    varchar(200) not null,
    content  bytea        not null,
    saved_at timestamp with time zone not null
);

create index draft_by_owner on draft (owner, saved_at);
