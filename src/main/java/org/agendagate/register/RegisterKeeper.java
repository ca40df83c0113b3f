package org.agendagate.register;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Finding;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.records.NewRows;
import org.agendagate.records.Projection;
import org.agendagate.records.Store;
import org.agendagate.standing.Standing;
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
    public void submitted(Packet packet, PacketDecision decision, String division, NewRows rows) {
        Map<String, Integer> before = roundsBefore(packet);
        supersede(packet.packetNo(), packet.revision());
        for (int place = 1; place <= decision.items().size(); place++) {
            AgendaItem item = packet.items().get(place - 1);
            int round = before.getOrDefault(item.itemNo(), 0) + (item.withdrawal() == null ? 1 : 0);
            add(packet, item, place, round, division, decision, rows);
        }
    }

    /** Marks what {@code revision} takes the place of. */
    void supersede(String packetNo, int revision) {
        if (revision > 1) {
            jdbc.sql("update register_entry set superseded = true where packet_no = ? and revision < ?")
                    .params(packetNo, revision)
                    .update();
        }
    }

    private static void add(
            Packet packet,
            AgendaItem item,
            int place,
            int round,
            String division,
            PacketDecision decision,
            NewRows rows) {
        ItemDecision decided = decision.items().get(place - 1);
        String unit = cut(item.leadUnit(), LONGEST_UNIT);
        String title = cut(item.title(), LONGEST_TITLE);
        String sought = String.join(" ", title, item.itemNo(), packet.packetNo(), unit);
        rows.add(
                "register_entry",
                NewRows.columns(
                        "packet_no", packet.packetNo(),
                        "revision", packet.revision(),
                        "place", place,
                        "item_no", item.itemNo(),
                        "title", title,
                        "unit", unit,
                        "division", division,
                        "meeting_on", day(decision.meetingOf(packet).startsAt()),
                        "decided_at", decision.decidedAt(),
                        "decided_on", day(decision.decidedAt()),
                        "decision", decision.id(),
                        "standing", Standing.of(decided).name(),
                        "withdrawn", item.withdrawal() != null,
                        "superseded", false,
                        "round", round,
                        "rejected_by", rules(decision, decided, RuleEffect::rejects),
                        "flagged_by", rules(decision, decided, RuleEffect::flags),
                        "sought", cut(SoughtText.of(sought), LONGEST_LIST)));
        addFindings(packet.packetNo(), packet.revision(), place, decision, rows);
    }

    /** How many times earlier revisions of the packet have held each item. */
    private Map<String, Integer> roundsBefore(Packet packet) {
        Map<String, Integer> rounds = new HashMap<>();
        if (packet.revision() > 1) {
            jdbc.sql("select item_no, count(*) from packet_item where packet_no = ? and revision < ? group by item_no")
                    .params(packet.packetNo(), packet.revision())
                    .query(row -> {
                        rounds.put(row.getString(1), row.getInt(2));
                    });
        }
        return rounds;
    }

    @Override
    public void reviewed(PacketDecision decision, NewRows rows) {
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
                            Standing.of(decided).name(),
                            rules(decision, decided, RuleEffect::rejects),
                            rules(decision, decided, RuleEffect::flags),
                            entry)
                    .update();
            jdbc.sql("delete from register_finding where entry = ?")
                    .param(entry)
                    .update();
            addFindings(packetNo, revision, place, decision, rows);
        }
        if (decision.again() != null) {
            judgedAgain(packetNo, revision, decision);
        }
    }

    private void judgedAgain(String packetNo, int revision, PacketDecision decision) {
        jdbc.sql("update register_entry set decided_at = ?, decided_on = ? where packet_no = ? and revision = ?")
                .params(decision.decidedAt(), day(decision.decidedAt()), packetNo, revision)
                .update();
        if (decision.meeting() != null) {
            jdbc.sql("update register_entry set meeting_on = ? where packet_no = ? and revision = ?")
                    .params(day(decision.meeting().startsAt()), packetNo, revision)
                    .update();
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

    private static void addFindings(String packetNo, int revision, int place, PacketDecision decision, NewRows rows) {
        ItemDecision decided = decision.items().get(place - 1);
        List<Finding> findings = findings(decision, decided);
        int own = decided.findings().size();
        for (int number = 0; number < findings.size(); number++) {
            Finding finding = findings.get(number);
            rows.add(
                    "register_finding",
                    NewRows.columns(
                            "packet_no", packetNo,
                            "revision", revision,
                            "place", place,
                            "number", number,
                            "rule_id", finding.ruleId(),
                            "effect", RuleEffect.of(finding).name(),
                            "counted", number < own || place == 1));
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
