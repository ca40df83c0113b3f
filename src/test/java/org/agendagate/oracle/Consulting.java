package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.packet.Adoption;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.LeaningOpinion;
import org.agendagate.packet.LeaningSource;
import org.agendagate.packet.Stance;
import org.agendagate.packet.Touch;
import org.jspecify.annotations.Nullable;

/**
 * Which departments had to agree on an item and what they said: G02, G12 and G12R.
 *
 * <p>Of several answers the latest holds. An answer without a date holds only against the item, and silence is dated by
 * the question.
 */
final class Consulting {
    /** The answer of one department, and where it stands. */
    record Answer(
            DepartmentReply reply,
            Consultation consultation,
            int round,
            int index,
            boolean settled,
            LocalDate receivedOn) {
        LocalDate day() {
            if (reply.stance() == Stance.SILENT) {
                LocalDate asked = consultation.requestedOn() != null
                        ? consultation.requestedOn()
                        : consultation.deadline() != null ? consultation.deadline() : receivedOn;
                return asked.isAfter(receivedOn) ? receivedOn : asked;
            }
            return reply.repliedOn() != null ? reply.repliedOn() : settled ? LocalDate.MIN : LocalDate.MAX;
        }
    }

    private final ItemReading reading;
    private final AgendaItem item;
    private final Policy policy;
    private final Set<String> matters = new HashSet<>();
    private final Set<String> asked = new LinkedHashSet<>();
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Set<String> concerned;

    Consulting(ItemReading reading) {
        this.reading = reading;
        this.item = reading.item();
        this.policy = reading.policy();
        findMatters();
        collectAnswers();
        concerned = policy.concernedBy(matters);
        concerned.addAll(item.coUnits());
        answers.forEach((unit, answer) -> {
            if (isDissent(answer.reply())) {
                concerned.add(unit);
            }
        });
        concerned.remove(item.leadUnit());
    }

    /** What was declared, the kinds of business, and what the details give away. */
    private void findMatters() {
        item.touches().forEach(touch -> matters.add(touch.name()));
        item.types().forEach(type -> matters.add(type.name()));
        if (item.project() != null) {
            matters.add(ItemType.PROJECT.name());
        }
        for (Touch touch : touches()) {
            matters.add(touch.name());
        }
    }

    private List<Touch> touches() {
        List<Touch> touches = new ArrayList<>();
        for (Touch touch : Touch.values()) {
            boolean implied = switch (touch) {
                case PERSONNEL ->
                    item.types().contains(ItemType.PERSONNEL)
                            || !item.personnel().isEmpty();
                case MONEY -> item.types().contains(ItemType.FUND) || item.money() != null;
                case PROPERTY -> item.types().contains(ItemType.PROPERTY) || item.property() != null;
                case STAFFING -> item.types().contains(ItemType.STAFFING) || item.staffing() != null;
                case LAND, STABILITY, OTHER -> false;
            };
            if (implied || item.touches().contains(touch)) {
                touches.add(touch);
            }
        }
        return touches;
    }

    private void collectAnswers() {
        for (int round = 0; round < item.consultations().size(); round++) {
            Consultation consultation = item.consultations().get(round);
            asked.addAll(consultation.askedUnits());
            for (int index = 0; index < consultation.replies().size(); index++) {
                DepartmentReply reply = consultation.replies().get(index);
                Answer answer = new Answer(
                        reply, consultation, round, index, isSettled(reply, consultation), reading.receivedOn());
                Answer before = answers.get(reply.unit());
                if (before == null || !answer.day().isBefore(before.day())) {
                    answers.put(reply.unit(), answer);
                }
            }
        }
    }

    private boolean isSettled(DepartmentReply reply, Consultation consultation) {
        return switch (reply.stance()) {
            case AGREE, NO_OBJECTION, OUT_OF_SCOPE -> true;
            case AGREE_WITH_SUGGESTION ->
                reply.adoption() == Adoption.ADOPTED || (reply.adoption() != null && reply.agreedToUnadopted());
            case RESERVE, OBJECT -> false;
            case SILENT -> {
                LocalDate deadline = consultation.deadline();
                yield policy.silenceIsConsent()
                        && consultation.remindedOn() != null
                        && deadline != null
                        && deadline.isBefore(reading.receivedOn())
                        && reply.disclosedInPaper();
            }
        };
    }

    private static boolean isDissent(DepartmentReply reply) {
        return reply.stance() == Stance.OBJECT || reply.stance() == Stance.RESERVE;
    }

    /** What the item touches, declared or not. */
    Set<Touch> touched() {
        return new HashSet<>(touches());
    }

    void tell(RuleTexts texts) {
        tellAgreement(texts);
        Set<String> heard = new LinkedHashSet<>(concerned);
        heard.addAll(asked);
        heard.addAll(answers.keySet());
        heard.remove(item.leadUnit());
        for (String unit : heard) {
            Answer answer = answers.get(unit);
            Stance stance = answer == null ? null : answer.reply().stance();
            boolean disclosed = answer != null && answer.reply().disclosedInPaper();
            if (answer != null && stance == Stance.OBJECT && !disclosed) {
                texts.hiddenObjection(unit, answer);
            } else if (stance == Stance.OBJECT
                    || stance == Stance.RESERVE
                    || stance == Stance.SILENT
                    || (stance == null && asked.contains(unit))) {
                texts.position(unit, answer, stanceText(unit), stanceTextEn(unit), disclosed);
            }
        }
    }

    private void tellAgreement(RuleTexts texts) {
        boolean needed = policy.needsAgreement().stream().anyMatch(matters::contains);
        List<String> unsettled = new ArrayList<>();
        boolean allHeard = true;
        for (String unit : concerned) {
            Answer answer = answers.get(unit);
            if (answer == null || !answer.settled()) {
                unsettled.add(unit);
                allHeard &= answer != null && answer.reply().stance() != Stance.SILENT;
            }
        }
        String gaps = leaningGaps(item.leaningOpinion(), false);
        if (!needed || unsettled.isEmpty() || (allHeard && gaps.isEmpty())) {
            return;
        }
        StringBuilder positions = new StringBuilder();
        StringBuilder positionsEn = new StringBuilder();
        for (String unit : unsettled) {
            positions
                    .append(positions.length() == 0 ? "" : "、")
                    .append(unit)
                    .append('（')
                    .append(stanceText(unit))
                    .append('）');
            positionsEn
                    .append(positionsEn.length() == 0 ? "" : ", ")
                    .append(unit)
                    .append(" (")
                    .append(stanceTextEn(unit))
                    .append(')');
        }
        texts.noAgreement(
                touches(),
                String.join("、", unsettled),
                positions.toString(),
                positionsEn.toString(),
                gaps.isEmpty() ? "已提出" : gaps,
                gaps.isEmpty() ? "complete" : leaningGaps(item.leaningOpinion(), true));
    }

    private String stanceText(String unit) {
        Answer answer = answers.get(unit);
        return answer != null ? answer.reply().stance().label() : asked.contains(unit) ? "未反馈" : "未征求意见";
    }

    private String stanceTextEn(String unit) {
        Answer answer = answers.get(unit);
        if (answer == null) {
            return asked.contains(unit) ? "no answer" : "not asked";
        }
        return RuleTexts.words(answer.reply().stance());
    }

    /** What a leaning opinion lacks; empty where it is complete. */
    private String leaningGaps(@Nullable LeaningOpinion opinion, boolean english) {
        if (opinion == null) {
            return english ? "none" : "未提出";
        }
        List<String> gaps = new ArrayList<>();
        if (!opinion.positionsListed()) {
            gaps.add(english ? "does not list the positions" : "未列明各方意见");
        }
        if (!opinion.reasonsListed()) {
            gaps.add(english ? "does not list the reasons" : "未列明理由依据");
        }
        if (opinion.recommendedOption() == null || opinion.recommendedOption().isBlank()) {
            gaps.add(english ? "recommends no option" : "未提出倾向方案");
        }
        boolean byMeeting = opinion.proposedBy() == LeaningSource.COORDINATION_MEETING && opinion.minutes() != null;
        boolean byLeader = opinion.coordinator() != null && policy.isListed(opinion.coordinator());
        if (!byLeader && !byMeeting) {
            gaps.add(english ? "was coordinated by nobody" : "未经领导或者会议协调");
        }
        return String.join(english ? ", " : "、", gaps);
    }
}
