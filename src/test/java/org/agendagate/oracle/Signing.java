package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionCondition;
import org.agendagate.packet.OpinionRole;
import org.jspecify.annotations.Nullable;

/**
 * Who had to sign an item and who did: G01, G04, G05 and G06.
 *
 * <p>A leader's box is filled by the latest opinion of somebody who was competent on the day of signing. An opinion
 * without a date may be the latest: in doubt it is.
 */
final class Signing {
    /** The box of a leader who must sign; {@code code} is {@code null} where no leader is listed for the unit. */
    static final class Box {
        final @Nullable String code;
        final String title;
        final String unit;
        final boolean lead;
        int filledBy = -1;
        int undated;

        @Nullable
        String gap;

        String gapEn = "";
        /** Nothing is wrong but that nobody knows what the words mean. */
        boolean awaitsReading;

        Box(@Nullable String code, String title, String unit, boolean lead) {
            this.code = code;
            this.title = title;
            this.unit = unit;
            this.lead = lead;
        }
    }

    private final ItemReading reading;
    private final AgendaItem item;
    private final Policy policy;
    private final List<Box> boxes = new ArrayList<>();

    Signing(ItemReading reading) {
        this.reading = reading;
        this.item = reading.item();
        this.policy = reading.policy();
        Map<String, Box> byLeader = new LinkedHashMap<>();
        addBoxes(item.leadUnit(), true, byLeader);
        for (String unit : item.coUnits()) {
            addBoxes(unit, false, byLeader);
        }
        boxes.addAll(byLeader.values());
        for (Box box : boxes) {
            fill(box);
            findGap(box);
        }
    }

    private void addBoxes(String unit, boolean lead, Map<String, Box> byLeader) {
        List<Policy.Leader> leaders = policy.inCharge(unit, reading.receivedOn());
        if (leaders.isEmpty()) {
            byLeader.putIfAbsent("no leader of " + unit, new Box(null, unit + "的分管领导", unit, lead));
        }
        for (Policy.Leader leader : leaders) {
            byLeader.putIfAbsent(leader.code(), new Box(leader.code(), leader.title(), unit, lead));
        }
    }

    private void fill(Box box) {
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            if (mayFill(opinion(index), box) && opinion(index).signedOn() == null) {
                box.undated++;
            }
            if (mayFill(opinion(index), box) && (box.filledBy < 0 || !isBefore(index, box.filledBy))) {
                box.filledBy = index;
            }
        }
    }

    List<Box> boxes() {
        return boxes;
    }

    private LeaderOpinion opinion(int index) {
        return item.leaderOpinions().get(index);
    }

    private boolean isBefore(int index, int other) {
        LocalDate day = opinion(index).signedOn();
        LocalDate otherDay = opinion(other).signedOn();
        if (Objects.equals(day, otherDay)) {
            return index < other;
        }
        return otherDay == null || (day != null && day.isBefore(otherDay));
    }

    /** By the leader, by who was in charge of the unit before, or by who validly acts for the leader. */
    private boolean mayFill(LeaderOpinion opinion, Box box) {
        if (!isLeaders(opinion) || box.code == null) {
            return false;
        }
        LocalDate day = opinion.signedOn() == null ? reading.receivedOn() : opinion.signedOn();
        if (opinion.actingFor() != null) {
            return opinion.actingFor().equals(box.code)
                    && policy.mayActFor(opinion.leader(), box.code, opinion.authorisation(), day);
        }
        return opinion.authorisation() == null
                && policy.isInCharge(opinion.leader(), box.unit, day)
                && (opinion.leader().equals(box.code)
                        || !policy.isInCharge(opinion.leader(), box.unit, reading.receivedOn()));
    }

    /** A leader who heads the lead unit as well may sign in the head's box. */
    private boolean isLeaders(LeaderOpinion opinion) {
        LocalDate day = opinion.signedOn() == null ? reading.receivedOn() : opinion.signedOn();
        return opinion.role() == OpinionRole.LEADER_IN_CHARGE
                || opinion.role() == OpinionRole.COUNTERSIGNING_LEADER
                || (opinion.role() == OpinionRole.UNIT_HEAD
                        && opinion.signed()
                        && policy.isHeadInCharge(opinion.leader(), item.leadUnit(), day));
    }

    private void findGap(Box box) {
        if (box.code == null) {
            gap(
                    box,
                    "本单位分工名录未列明" + box.unit + "的分管领导，须由会议服务处补正名录，不是报送单位的问题",
                    "the office's own directory lists nobody as in charge of " + box.unit
                            + "; the meeting-service division has to complete it, this is no fault of the unit");
            return;
        } else if (box.filledBy < 0) {
            gap(box, "未见其意见", "there is no opinion of this leader");
            return;
        }
        LeaderOpinion opinion = opinion(box.filledBy);
        String kind = kindOf(opinion);
        if (!policy.countsAsOpinion().contains(kind)) {
            switch (kind) {
                case "READ_ONLY" -> gap(box, "仅签阅，未载明意见", "it only says that the leader has read it");
                case "NAME_ONLY" -> gap(box, "仅有签名，未载明意见", "it is a bare signature");
                case "EMPTY" -> gap(box, "意见栏空白", "the opinion box is blank");
                case "FORWARD" -> gap(box, "仅批转其他单位，未表明意见", "it only passes the matter on");
                default -> gap(box, "意见不明确", "its words are no clear opinion");
            }
        }
        if (!opinion.signed() && !kind.equals("EMPTY")) {
            gap(box, "没有签名", "it bears no signature");
        }
        LocalDate day = opinion.signedOn();
        if (day == null) {
            boolean others = box.undated > 1;
            gap(
                    box,
                    others ? "没有完整日期，共" + box.undated + "条意见如此，请一并注明" : "没有完整日期",
                    others
                            ? "it bears no full date, like " + box.undated + " opinions in all; date every one"
                            : "it bears no full date");
        } else if (day.isAfter(reading.today())) {
            gap(box, "签署日期" + day + "尚未到来", "its date " + day + " is still to come");
        }
        box.awaitsReading = "意见不明确".equals(box.gap);
    }

    private static void gap(Box box, String zh, String en) {
        box.gap = box.gap == null ? zh : box.gap + "；" + zh;
        box.gapEn = box.gapEn.isEmpty() ? en : box.gapEn + "; " + en;
    }

    private String kindOf(LeaderOpinion opinion) {
        return OpinionWords.kindOf(opinion.text(), opinion.signed(), policy);
    }

    /** The opinions that count as signed, each once. */
    List<LeaderOpinion> counting() {
        List<Integer> indexes = new ArrayList<>();
        List<LeaderOpinion> counting = new ArrayList<>();
        for (Box box : boxes) {
            if (box.gap == null && !indexes.contains(box.filledBy)) {
                indexes.add(box.filledBy);
                counting.add(opinion(box.filledBy));
            }
        }
        return counting;
    }

    void tell(RuleTexts texts) {
        for (Box box : boxes) {
            if (box.gap != null && !box.awaitsReading) {
                texts.unsigned(box, box.filledBy < 0 ? null : opinion(box.filledBy));
            }
        }
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            tell(index, texts);
        }
    }

    private void tell(int index, RuleTexts texts) {
        LeaderOpinion opinion = opinion(index);
        boolean competent = false;
        boolean holds = false;
        for (Box box : boxes) {
            competent |= mayFill(opinion, box);
            holds |= box.filledBy == index;
        }
        String kind = kindOf(opinion);
        if (holds
                && (kind.equals("DISAGREE")
                        || kind.equals("DEFER")
                        || (kind.equals("CONDITIONAL") && !areConditionsMet(opinion)))) {
            texts.negative(index, opinion, kind, unmet(opinion));
        }
        String expected = signedLaterByAll(index);
        if (isLeaders(opinion) && opinion.signed() && !competent && !expected.isEmpty()) {
            texts.incompetent(index, opinion, expected);
        }
    }

    /** The leaders who have not signed after the opinion at {@code index}. */
    private String signedLaterByAll(int index) {
        StringBuilder missing = new StringBuilder();
        for (Box box : boxes) {
            if (box.gap != null || isBefore(box.filledBy, index)) {
                missing.append(missing.length() == 0 ? "" : "、").append(box.title);
            }
        }
        return missing.toString();
    }

    private static boolean areConditionsMet(LeaderOpinion opinion) {
        return !opinion.conditions().isEmpty() && opinion.conditions().stream().allMatch(OpinionCondition::met);
    }

    private static String unmet(LeaderOpinion opinion) {
        if (opinion.conditions().isEmpty()) {
            return "（未列明）";
        }
        StringBuilder unmet = new StringBuilder();
        for (OpinionCondition condition : opinion.conditions()) {
            if (!condition.met()) {
                unmet.append(unmet.length() == 0 ? "" : "；").append(condition.text());
            }
        }
        return unmet.toString();
    }
}
