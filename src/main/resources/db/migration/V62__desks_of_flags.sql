-- Whose flag an open entry is: the legal division's, or the meeting-service division's.
alter table review_open add column desk varchar(20) default 'LEGAL' not null;
create index review_open_by_desk on review_open (desk, due_at, entry);
