-- The divisions that handed a document in; each may read what is known of it.
create table document_owner (
    file_hash varchar(100) not null references document (file_hash),
    division  varchar(100) not null,
    primary key (file_hash, division)
);
