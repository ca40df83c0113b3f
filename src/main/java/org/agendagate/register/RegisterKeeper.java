package org.agendagate.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Finding;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.records.Projection;
import org.agendagate.records.Store;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the register, always as part of the transaction under way. */
public final class RegisterKeeper implements Projection {
    private static final int LONGEST_TITLE = 2000;
    private static final int LONGEST_UNIT = 500;
    private static final int LONGEST_LIST = 4000;

    private final JdbcClient jdbc;

    public RegisterKeeper(Store store) {
        jdbc = store.jdbc();
    }

    @Override
    public void submitted(Packet packet, PacketDecision decision) {
        String division = jdbc.sql("select division from packet_division where packet_no = ?")
                .param(packet.packetNo())
                .query(String.class)
                .optional()
                .orElse("");
        for (int place = 1; place <= decision.items().size(); place++) {
            insert(packet, packet.items().get(place - 1), place, division, decision);
        }
    }

    private void insert(Packet packet, AgendaItem item, int place, String division, PacketDecision decision) {
        ItemDecision decided = decision.items().get(place - 1);
        String unit = cut(item.leadUnit(), LONGEST_UNIT);
        String title = cut(item.title(), LONGEST_TITLE);
        jdbc.sql("""
            insert into register_entry (packet_no, revision, place, item_no, title, unit, division, meeting_on,
                decided_at, decided_on, decision, standing, withdrawn, round, rejected_by, flagged_by, sought)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?)
            """)
                .params(
                        packet.packetNo(),
                        packet.revision(),
                        place,
                        item.itemNo(),
                        title,
                        unit,
                        division,
                        day(packet.meeting().startsAt()),
                        decision.decidedAt().withOffsetSameInstant(ZoneOffset.UTC),
                        day(decision.decidedAt()),
                        decision.id(),
                        EntryStanding.of(decided).name(),
                        round(packet, item.itemNo()),
                        rules(decision, decided, RuleEffect::rejects),
                        rules(decision, decided, RuleEffect::flags),
                        cut(
                                SoughtText.of(String.join(" ", title, item.itemNo(), packet.packetNo(), unit)),
                                LONGEST_LIST))
                .update();
        long entry = find(packet.packetNo(), packet.revision(), place);
        insertFindings(entry, place, decision, decided);
    }

    /** How many times the packet has held the item, this one with it. */
    private int round(Packet packet, String itemNo) {
        return jdbc.sql("select count(*) from packet_item where packet_no = ? and item_no = ? and revision <= ?")
                .params(packet.packetNo(), itemNo, packet.revision())
                .query(Integer.class)
                .single();
    }

    @Override
    public void reviewed(PacketDecision decision) {
        String packetNo = Objects.requireNonNull(decision.packetNo());
        int revision = Objects.requireNonNull(decision.revision());
        for (int place = 1; place <= decision.items().size(); place++) {
            ItemDecision decided = decision.items().get(place - 1);
            long entry = find(packetNo, revision, place);
            jdbc.sql("""
                update register_entry set decision = ?, standing = ?, rejected_by = ?, flagged_by = ? where id = ?
                """)
                    .params(
                            decision.id(),
                            EntryStanding.of(decided).name(),
                            rules(decision, decided, RuleEffect::rejects),
                            rules(decision, decided, RuleEffect::flags),
                            entry)
                    .update();
            jdbc.sql("delete from register_finding where entry = ?")
                    .param(entry)
                    .update();
            insertFindings(entry, place, decision, decided);
        }
    }

    @Override
    public void withdrawn(String packetNo, int revision) {
        jdbc.sql("update register_entry set withdrawn = true where packet_no = ? and revision = ?")
                .params(packetNo, revision)
                .update();
    }

    private long find(String packetNo, int revision, int place) {
        return jdbc.sql("select id from register_entry where packet_no = ? and revision = ? and place = ?")
                .params(packetNo, revision, place)
                .query(Long.class)
                .single();
    }

    private void insertFindings(long entry, int place, PacketDecision decision, ItemDecision decided) {
        List<Finding> findings = findings(decision, decided);
        int own = decided.findings().size();
        for (int number = 0; number < findings.size(); number++) {
            Finding finding = findings.get(number);
            jdbc.sql("insert into register_finding (entry, number, rule_id, effect, counted) values (?, ?, ?, ?, ?)")
                    .params(
                            entry,
                            number,
                            finding.ruleId(),
                            RuleEffect.of(finding).name(),
                            number < own || place == 1)
                    .update();
        }
    }

    /** Those of the item, then those about the packet as a whole. */
    private static List<Finding> findings(PacketDecision decision, ItemDecision decided) {
        List<Finding> findings = new ArrayList<>(decided.findings());
        findings.addAll(decision.findings());
        return findings;
    }

    private static String rules(PacketDecision decision, ItemDecision decided, Predicate<RuleEffect> which) {
        return cut(
                findings(decision, decided).stream()
                        .filter(finding -> which.test(RuleEffect.of(finding)))
                        .map(Finding::ruleId)
                        .distinct()
                        .collect(Collectors.joining(" ")),
                LONGEST_LIST);
    }

    private static LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(Facts.ZONE).toLocalDate();
    }

    private static String cut(String text, int longest) {
        int length = text.codePointCount(0, text.length());
        return length <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest));
    }
}
