-- Titles come again from year to year; the meeting says which of them are under way.
create index packet_item_by_title_and_meeting on packet_item (title_key, meeting_at);
drop index packet_item_by_title;

-- What was dealt with for one unit, or by one rule.
create index review_entry_by_unit on review_entry (unit);
create index review_entry_by_rule on review_entry (rule_id);

-- The latest of one division.
create index packet_owner_by_division on packet_owner (division, packet_no);
