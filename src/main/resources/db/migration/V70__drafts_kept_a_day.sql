-- Which page saved a draft last; a draft thrown away or handed in stays for a day, as do the items taken out of it.
alter table draft add column tab varchar(50);
alter table draft add column discarded_at timestamp with time zone;
alter table draft add column decision varchar(100);
alter table draft add column removed bytea;
