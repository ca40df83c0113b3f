package org.agendagate.oracle;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.agendagate.findings.Authority;
import org.agendagate.findings.Effect;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Tier;
import org.agendagate.findings.Verification;
import org.agendagate.findings.Waived;
import org.agendagate.findings.Wording;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Packet;
import org.agendagate.packet.Waiver;
import org.jspecify.annotations.Nullable;

/** Late packets, items put forward after the agenda was fixed, and waivers: G22, G23 and G22W. */
final class Timing {
    private static final DateTimeFormatter ZH = DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String OFFICE = "省委办公厅常委会会议议题审核规定";
    private static final String OFFICE_EN = "Agenda rules of the general office";

    private final ItemReading reading;
    private final List<Told> told;
    private final Packet packet;
    private final AgendaItem item;

    Timing(ItemReading reading, List<Told> told) {
        this.reading = reading;
        this.told = told;
        this.packet = reading.packet();
        this.item = reading.item();
    }

    void tell() {
        LocalDateTime receivedAt = ItemReading.timeOf(packet.receivedAt());
        if (receivedAt.isAfter(reading.deadline())) {
            tellLate(receivedAt);
        }
        LocalDateTime addedAt = receivedAt;
        if (item.addedAt() != null && ItemReading.timeOf(item.addedAt()).isAfter(receivedAt)) {
            addedAt = ItemReading.timeOf(item.addedAt());
        }
        LocalDateTime approvedAt = packet.meeting().agendaApprovedAt() == null
                ? null
                : ItemReading.timeOf(packet.meeting().agendaApprovedAt());
        if (item.impromptu() || (approvedAt != null && addedAt.isAfter(approvedAt))) {
            tellImpromptu(addedAt, approvedAt);
        }
        for (int index = 0; index < item.waivers().size(); index++) {
            Waiver waiver = item.waivers().get(index);
            List<Wording> faults = faults(waiver);
            if (!faults.isEmpty()) {
                tellWaiver(index, waiver, faults);
            }
        }
    }

    private List<Wording> faults(Waiver waiver) {
        String rule = waiver.ruleId();
        List<Wording> faults = new ArrayList<>();
        if (!reading.policy().waiverNames().containsKey(rule)) {
            faults.add(new Wording("规则" + rule + "没有特批", "rule " + rule + " knows no waiver"));
            return faults;
        }
        if (waiver.grantedBy() == null
                || !reading.policy()
                        .waiverNames()
                        .getOrDefault(rule, java.util.Set.of())
                        .contains(waiver.grantedBy())) {
            boolean general = rule.equals("G22");
            faults.add(new Wording(
                    "规则" + rule + "只能由" + (general ? "秘书长" : "书记") + "特批",
                    "rule " + rule + " can only be waived by the " + (general ? "secretary-general" : "secretary")));
        }
        if (waiver.reason() == null) {
            faults.add(new Wording("未写明理由", "it gives no reason"));
        }
        if (waiver.grantedOn() == null) {
            faults.add(new Wording("未写明批准日期", "it bears no date"));
        } else if (waiver.grantedOn().isAfter(reading.receivedOn())) {
            faults.add(new Wording("批准日期晚于受理日期", "it is dated after the day of receipt"));
        }
        if (waiver.evidence() == null) {
            faults.add(new Wording("未附批准材料", "no paper shows it"));
        }
        if (waiver.grantedOn() != null && waiver.grantedOn().plusDays(30).isBefore(reading.receivedOn())) {
            faults.add(new Wording("批准日期距受理已超过30天", "it is more than 30 days old"));
        }
        return faults;
    }

    private @Nullable Waived waiverOf(String rule) {
        for (int index = 0; index < item.waivers().size(); index++) {
            Waiver waiver = item.waivers().get(index);
            if (waiver.ruleId().equals(rule) && faults(waiver).isEmpty()) {
                return new Waived(
                        reading.place() + "/waivers/" + index,
                        String.valueOf(waiver.grantedBy()),
                        String.valueOf(waiver.reason()),
                        String.valueOf(waiver.grantedOn()));
            }
        }
        return null;
    }

    private void tellLate(LocalDateTime receivedAt) {
        String unit = packet.submittingUnit();
        tell(
                "G22",
                new Wording("材料报送逾期", "The packet came after the deadline"),
                Effect.REJECT,
                new Wording(OFFICE + "（会议材料报送时限的要求）", OFFICE_EN + " on the time by which papers must be in"),
                new Wording(
                        "报送包于" + ZH.format(receivedAt) + "受理，晚于本次会议报送截止时间" + ZH.format(reading.deadline()) + "。",
                        "the packet was received at " + EN.format(receivedAt)
                                + ", after the deadline for this meeting, " + EN.format(reading.deadline())),
                new Wording(
                        "请报下一次会议；确需本次会议研究的，由" + unit + "书面说明紧急原因，于会前报秘书长同意，填写“特批”（规则编号 G22、批准人、理由、批准日期、批准材料）后重新报送。",
                        "submit for the next meeting; where the item cannot wait, explain the urgency in writing, have"
                                + " the secretary-general agree before the meeting, enter the waiver (rule G22, who, why,"
                                + " when, and the paper that shows it) and submit again"),
                new Wording(unit, unit),
                meeting(),
                new Spots()
                        .add("/receivedAt", "受理时间", packet.receivedAt())
                        .add("/meeting/startsAt", "开始时间", packet.meeting().startsAt())
                        .add("/submittingUnit", "报送单位", unit),
                -1);
    }

    private void tellImpromptu(LocalDateTime addedAt, @Nullable LocalDateTime approvedAt) {
        String unit = packet.submittingUnit();
        tell(
                "G23",
                new Wording("议题审定后临时动议", "An item put forward after the agenda was fixed"),
                Effect.REJECT,
                new Wording(OFFICE + "（议题审定后不再增加的要求）", OFFICE_EN + ": no items are added once the agenda is fixed"),
                new Wording(
                        "议题于" + ZH.format(addedAt) + "提出，本次会议议程审定时间为"
                                + (approvedAt == null ? "（空白）" : ZH.format(approvedAt)) + "；注明系临时动议："
                                + (item.impromptu() ? "是" : "否") + "。议题审定后原则上不再增加。",
                        "the item was put forward at " + EN.format(addedAt) + ", the agenda was fixed at "
                                + (approvedAt == null ? "(blank)" : EN.format(approvedAt)) + "; declared impromptu: "
                                + (item.impromptu() ? "yes" : "no") + "; once the agenda is fixed, no item is added"),
                new Wording(
                        "请列入下一次会议；特殊情况确需本次会议研究的，由" + unit + "经秘书长于会前报书记批准，填写“特批”（规则编号 G23、批准人、理由、批准日期、批准材料），补齐材料后重新报送。",
                        "put the item on the next meeting; where it cannot wait, have the secretary approve it before"
                                + " the meeting, through the secretary-general, enter the waiver (rule G23, who, why,"
                                + " when, and the paper that shows it), complete the papers and submit again"),
                new Wording(unit + "经秘书长报书记", unit + ", through the secretary-general to the secretary"),
                meeting(),
                new Spots()
                        .add(reading.place() + "/impromptu", "临时动议", item.impromptu())
                        .add(reading.place() + "/addedAt", "提出时间", item.addedAt())
                        .add("/receivedAt", "受理时间", packet.receivedAt())
                        .add(
                                "/meeting/agendaApprovedAt",
                                "议程审定时间",
                                packet.meeting().agendaApprovedAt())
                        .add("/submittingUnit", "报送单位", unit),
                -1);
    }

    private void tellWaiver(int index, Waiver waiver, List<Wording> faults) {
        String place = reading.place() + "/waivers/" + index;
        String day = waiver.grantedOn() == null
                ? "（空白）"
                : DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT).format(waiver.grantedOn());
        String dayEn =
                waiver.grantedOn() == null ? "(blank)" : waiver.grantedOn().toString();
        String by = waiver.grantedBy();
        String why = waiver.reason();
        tell(
                "G22W",
                new Wording("特批无效", "A waiver has no effect"),
                Effect.ADVISE,
                new Wording(
                        OFFICE + "（三条硬规定没有例外；报送时限、临时动议的特批权限）",
                        OFFICE_EN + ": three rules without exception; who may waive time limits"),
                new Wording(
                        "针对" + waiver.ruleId() + "的特批（批准人：" + (by == null ? "（空白）" : by) + "，批准日期：" + day + "，理由："
                                + (why == null ? "（空白）" : why) + "）无效："
                                + String.join(
                                        "；", faults.stream().map(Wording::zh).toList()) + "。",
                        "the waiver for " + waiver.ruleId() + " (by " + (by == null ? "(blank)" : by) + ", on " + dayEn
                                + ", because: " + (why == null ? "(blank)" : why) + ") has no effect: "
                                + String.join(
                                        "; ", faults.stream().map(Wording::en).toList())),
                new Wording(
                        "特批只适用于G22（秘书长批准）和G23（书记批准），须写明批准人、理由和三十日以内的批准日期，并附批准材料；请按要求补正，或者删除该项特批。",
                        "only G22 (by the secretary-general) and G23 (by the secretary) can be waived, with who, why,"
                                + " when within the last thirty days, and the paper that shows it; complete the waiver or remove it"),
                new Wording(packet.submittingUnit(), packet.submittingUnit()),
                null,
                new Spots()
                        .add(place + "/ruleId", "规则编号", waiver.ruleId())
                        .add(place + "/grantedBy", "批准人职务", by)
                        .add(place + "/reason", "理由", why)
                        .add(place + "/grantedOn", "批准日期", waiver.grantedOn()),
                index);
    }

    private String meeting() {
        return EN.format(ItemReading.timeOf(packet.meeting().startsAt()));
    }

    private void tell(
            String rule,
            Wording name,
            Effect effect,
            Wording basis,
            Wording reason,
            Wording remedy,
            Wording actor,
            @Nullable String due,
            Spots spots,
            int part) {
        Finding finding = new Finding(
                rule,
                name,
                effect,
                Tier.TIME,
                item.itemNo(),
                reason,
                remedy,
                new Authority(basis, Verification.TO_VERIFY),
                actor,
                due,
                spots.list(),
                effect == Effect.REJECT ? waiverOf(rule) : null);
        told.add(new Told(finding, reading.index(), part, -1, told.size()));
    }
}
