package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.Consensus;
import org.agendagate.facts.Department;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.Stance;

/**
 * Which departments are concerned by an item, what they said, and whether they agree.
 *
 * <p>Concerned are those that the policy names, the co-handling units, and whoever objects or has reservations; the
 * lead unit speaks through the item itself. A leaning opinion does not replace an answer: a department that is concerned
 * and was never asked, or is silent, leaves the consultation incomplete (edge cases 12 and 13 of the domain notes).
 */
final class Departments {
    private record Answer(DepartmentReply reply, LocalDate day, String at, boolean settled) {
        /** An answer without a day holds only against the item. */
        static Answer of(
                DepartmentReply reply, Consultation consultation, String at, boolean settled, LocalDate receivedOn) {
            LocalDate day = reply.stance() == Stance.SILENT
                    ? silentSince(consultation, receivedOn)
                    : Objects.requireNonNullElse(reply.repliedOn(), settled ? LocalDate.MIN : LocalDate.MAX);
            return new Answer(reply, day, at, settled);
        }

        /** Silence is as old as the question: what a department says since then outweighs it, what it said before not. */
        private static LocalDate silentSince(Consultation consultation, LocalDate receivedOn) {
            LocalDate asked = Objects.requireNonNullElse(
                    consultation.requestedOn(), Objects.requireNonNullElse(consultation.deadline(), receivedOn));
            return asked.isAfter(receivedOn) ? receivedOn : asked;
        }
    }

    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Consultation> asked = new LinkedHashMap<>();
    private final Set<String> concerned = new LinkedHashSet<>();
    private final List<Department> facts;

    /** Those concerned that have not agreed. */
    private final List<Department> unsettled;

    private final Leaning leaning;

    Departments(Derivation.Setting setting, AgendaItem item, String at, Collection<String> matters) {
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.leaning = Leaning.of(item.leaningOpinion(), setting);
        collectAnswers();
        concerned.addAll(setting.reference().departments().departmentsFor(matters));
        concerned.addAll(item.coUnits());
        answers.forEach((unit, answer) -> {
            if (dissents(answer.reply())) {
                concerned.add(unit);
            }
        });
        concerned.remove(item.leadUnit());
        this.facts = listFacts();
        this.unsettled = facts.stream()
                .filter(unit -> unit.concerned() && !unit.settled())
                .toList();
    }

    List<Department> facts() {
        return facts;
    }

    Consensus consensus(boolean needsAgreement) {
        if (!needsAgreement) {
            return Consensus.NOT_APPLICABLE;
        }
        if (unsettled.isEmpty()) {
            return Consensus.CONSENSUS;
        }
        boolean allHeard = unsettled.stream().noneMatch(unit -> unit.stance() == null || unit.silent());
        if (allHeard && leaning.complete()) {
            return Consensus.LEANING;
        }
        return unsettled.stream().allMatch(unit -> unit.silent() || unit.stance() == null)
                ? Consensus.INCOMPLETE
                : Consensus.SPLIT;
    }

    Leaning leaning() {
        return leaning;
    }

    String unsettledUnits() {
        return unsettled.stream().map(Department::name).collect(Collectors.joining("、"));
    }

    /** Each department concerned that has not agreed, with what it said. */
    String unsettledText() {
        return unsettled.stream()
                .map(unit -> unit.name() + "（" + unit.stanceText() + "）")
                .collect(Collectors.joining("、"));
    }

    String unsettledTextEn() {
        return unsettled.stream()
                .map(unit -> unit.name() + " (" + unit.stanceTextEn() + ")")
                .collect(Collectors.joining(", "));
    }

    /** Where a unit answered several times its latest answer holds; on the same day, the one written later. */
    private void collectAnswers() {
        for (int round = 0; round < item.consultations().size(); round++) {
            Consultation consultation = item.consultations().get(round);
            consultation.askedUnits().forEach(unit -> asked.putIfAbsent(unit, consultation));
            for (int index = 0; index < consultation.replies().size(); index++) {
                DepartmentReply reply = consultation.replies().get(index);
                Answer answer = Answer.of(
                        reply,
                        consultation,
                        at + "/consultations/" + round + "/replies/" + index,
                        isSettled(reply, consultation),
                        setting.receivedOn());
                answers.merge(
                        reply.unit(),
                        answer,
                        (earlier, later) -> later.day().isBefore(earlier.day()) ? earlier : later);
            }
        }
    }

    private static boolean dissents(DepartmentReply reply) {
        return reply.stance() == Stance.OBJECT || reply.stance() == Stance.RESERVE;
    }

    private List<Department> listFacts() {
        Set<String> units = new LinkedHashSet<>(concerned);
        units.addAll(asked.keySet());
        units.addAll(answers.keySet());
        units.remove(item.leadUnit());
        return units.stream().map(this::department).toList();
    }

    private Department department(String unit) {
        Answer answer = answers.get(unit);
        Stance stance = answer == null ? null : answer.reply().stance();
        boolean wasAsked = asked.containsKey(unit) || answer != null;
        return new Department(
                answer == null ? at + "/consultations" : answer.at(),
                at,
                item.itemNo(),
                unit,
                concerned.contains(unit),
                wasAsked,
                stance == null ? null : stance.name(),
                stance == null ? unheard(unit, wasAsked).zh() : stance.label(),
                stance == null ? unheard(unit, wasAsked).en() : Words.of(stance),
                wasAsked && (stance == null || stance == Stance.SILENT),
                answer != null && answer.settled(),
                answer != null && answer.reply().disclosedInPaper());
    }

    /** Where the unit may be what an unlisted name means, nobody can say that it was not asked. */
    private Naming.Words unheard(String unit, boolean wasAsked) {
        Naming naming = setting.naming();
        if (naming.isUnlisted(unit)) {
            return new Naming.Words("未列入名录，无法认定", "not in the directory, nobody can tell");
        } else if (wasAsked) {
            return new Naming.Words("未反馈", "no answer");
        }
        String unlisted = Stream.concat(asked.keySet().stream(), answers.keySet().stream())
                .distinct()
                .filter(name -> naming.isUnlisted(name) && naming.mayMean(name, unit))
                .map(name -> "“" + name + "”")
                .collect(Collectors.joining());
        return unlisted.isEmpty()
                ? new Naming.Words("未征求意见", "not asked")
                : new Naming.Words(
                        "所列单位" + unlisted + "未列入名录，无法认定", unlisted + " is not in the directory, nobody can tell");
    }

    private boolean isSettled(DepartmentReply reply, Consultation consultation) {
        return switch (reply.stance()) {
            case AGREE, NO_OBJECTION, OUT_OF_SCOPE -> true;
            case AGREE_WITH_SUGGESTION -> isSuggestionSettled(reply);
            case SILENT -> isSilenceConsent(reply, consultation);
            case RESERVE, OBJECT -> false;
        };
    }

    private static boolean isSuggestionSettled(DepartmentReply reply) {
        if (reply.adoption() == null) {
            return false;
        }
        return switch (reply.adoption()) {
            case ADOPTED -> true;
            case PARTLY_ADOPTED, NOT_ADOPTED_EXPLAINED -> reply.agreedToUnadopted();
        };
    }

    private boolean isSilenceConsent(DepartmentReply reply, Consultation consultation) {
        LocalDate deadline = consultation.deadline();
        return setting.reference().departments().silenceIsConsent()
                && consultation.remindedOn() != null
                && deadline != null
                && deadline.isBefore(setting.receivedOn())
                && reply.disclosedInPaper();
    }
}
