set session_replication_role = replica;

insert into packet (packet_no, revision, digest, content, recorded_at)
select 'C' || n || '-' || packet_no, revision, 'sha256:' || encode(sha256((digest || n)::bytea), 'hex'), content, recorded_at
from packet, generate_series(1, {times}) n where packet_no <= 'GR-2026-001000';

insert into packet_item (packet_no, revision, item_no, title_key, meeting_at)
select 'C' || n || '-' || packet_no, revision, item_no, 'sha256:' || encode(sha256((title_key || n)::bytea), 'hex'), meeting_at
from packet_item, generate_series(1, {times}) n where packet_no <= 'GR-2026-001000';

insert into packet_document (packet_no, revision, item_no, place, file_hash, text_hash)
select 'C' || n || '-' || packet_no, revision, item_no, place,
    'sha256:' || encode(sha256((file_hash || n)::bytea), 'hex'), 'sha256:' || encode(sha256((text_hash || n)::bytea), 'hex')
from packet_document, generate_series(1, {times}) n where packet_no <= 'GR-2026-001000';

insert into decision (id, packet_no, revision, packet_digest, rule_book, decided_at, outcome, classified, content)
select 'D-' || substr(encode(sha256((id || n)::bytea), 'hex'), 1, 24), 'C' || n || '-' || packet_no, revision,
    'sha256:' || encode(sha256((packet_digest || n)::bytea), 'hex'), rule_book, decided_at, outcome, classified, content
from decision, generate_series(1, {times}) n where packet_no <= 'GR-2026-001000';

insert into review_entry (id, packet_no, revision, item_no, finding, base_decision, unit, rule_id, rule_book, rule_file,
    evidence_digest, due_at, opened_at, submitter, content)
select 'R-' || substr(encode(sha256((id || n)::bytea), 'hex'), 1, 24), 'C' || n || '-' || packet_no, revision, item_no,
    finding, 'D-' || substr(encode(sha256((base_decision || n)::bytea), 'hex'), 1, 24), '单位' || n % 100, rule_id,
    rule_book, rule_file, 'sha256:' || encode(sha256((evidence_digest || n)::bytea), 'hex'), due_at, opened_at,
    submitter, content
from review_entry, generate_series(1, {times}) n where packet_no <= 'GR-2026-001000';

insert into review_act (entry, packet_no, revision, step, result, actor, acted_at, reason, carried_from, decision)
select id, packet_no, revision, 1, 'CLEARED', 'reviewer', opened_at, '经核可以上会'::bytea, null, base_decision
from review_entry where packet_no like 'C%' and id not like 'R-00%';

insert into review_open (entry, packet_no, revision, unit, rule_id, due_at)
select id, packet_no, revision, unit, rule_id, due_at
from review_entry where packet_no like 'C%' and id like 'R-00%';

insert into ledger (seq, recorded_at, kind, actor, subject, content, digest, previous, hash)
select (select max(seq) from ledger) + row_number() over (order by n, seq), recorded_at, kind, actor,
    'C' || n || '-' || subject, content, 'sha256:' || encode(sha256((digest || n)::bytea), 'hex'),
    'sha256:' || encode(sha256((previous || n)::bytea), 'hex'), 'sha256:' || encode(sha256((hash || n)::bytea), 'hex')
from ledger, generate_series(1, {times}) n where seq <= 3000;

insert into register_entry (packet_no, revision, place, item_no, title, unit, division, meeting_on, decided_at,
    decided_on, decision, standing, withdrawn, round, rejected_by, flagged_by, sought)
select 'C' || n || '-' || packet_no, revision, place, item_no, title, '单位' || n % 100, division, meeting_on, decided_at,
    decided_on, 'D-' || substr(encode(sha256((decision || n)::bytea), 'hex'), 1, 24), standing, withdrawn, round,
    rejected_by, flagged_by, sought
from register_entry, generate_series(1, {times}) n where packet_no <= 'GR-2026-001000';

insert into register_finding (entry, number, rule_id, effect, counted)
select c.id, f.number, f.rule_id, f.effect, f.counted
from register_entry c
    join register_entry e on e.packet_no = substr(c.packet_no, strpos(c.packet_no, '-') + 1) and e.revision = c.revision
        and e.place = c.place
    join register_finding f on f.entry = e.id
where c.packet_no like 'C%';

set session_replication_role = origin;

analyze;
