-- The register says where an item stands today: a revision that a later one took the place of is marked, an item that the
-- packet itself withdraws is withdrawn, and what waits says at which desk. What is there is made again from the records
-- when the service starts, so that old rows and new ones say the same.
delete from register_finding;
delete from register_entry;
alter table register_entry add column superseded boolean default false not null;
