-- The division that handed a revision in. A number belongs to that of its first revision, from the transaction that
-- records it.
alter table packet add column division varchar(100);

create index packet_by_division on packet (division, packet_no);

-- Revisions from before have theirs in packet_owner, which nothing is added to any more. A row there without a packet was
-- left by a refusal, and holds the number no longer.
create view packet_division as
select p.packet_no, coalesce(p.division, o.division) as division
from packet p left join packet_owner o on o.packet_no = p.packet_no
where p.revision = 1;

-- The division whose classified packet was refused; it alone reads what stays of that.
create table refusal (
    decision varchar(100) primary key references decision (id),
    division varchar(100) not null
);

create index refusal_by_division on refusal (division);
