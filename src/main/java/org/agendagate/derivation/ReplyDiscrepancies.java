package org.agendagate.derivation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.Department;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Item;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.packet.DepartmentReply;
import org.agendagate.packet.Stance;
import org.agendagate.reference.DiscrepancyKind;
import org.agendagate.texts.FoldedText;

/** What departments were asked and answered, and does not fit together. */
final class ReplyDiscrepancies {
    private static final Pattern AGAINST =
            Pattern.compile("不同意|不赞成|不予同意|反对(?!意见)|不宜|建议(?:暂缓|缓议|不予|不再|撤回)|难以同意|无法同意|不支持");
    private static final Pattern NOTHING_AGAINST = Pattern.compile("^(?:同意|无(?:不同)?意见|没有(?:不同)?意见|无异议)$");
    private static final Pattern DOUBLE = Pattern.compile("(?:没有|无|未)[^,。;]{0,6}(?:不同意|反对)|不持?反对");

    private final AgendaItem item;
    private final String at;
    private final Discrepancies all;

    ReplyDiscrepancies(AgendaItem item, String at, Discrepancies all) {
        this.item = item;
        this.at = at;
        this.all = all;
    }

    void find(List<Fact> known) {
        for (int round = 0; round < item.consultations().size(); round++) {
            Consultation consultation = item.consultations().get(round);
            String place = at + "/consultations/" + round;
            for (int index = 0; index < consultation.replies().size(); index++) {
                look(consultation.replies().get(index), place + "/replies/" + index);
            }
            lookAtText(consultation, place);
        }
        findUnanswered(mustAgree(known));
    }

    private void look(DepartmentReply reply, String place) {
        String comment = reply.comment() == null ? "" : FoldedText.word(reply.comment());
        boolean agrees = reply.stance() == Stance.AGREE || reply.stance() == Stance.NO_OBJECTION;
        boolean against =
                AGAINST.matcher(comment).find() && !DOUBLE.matcher(comment).find();
        boolean dissents = reply.stance() == Stance.OBJECT || reply.stance() == Stance.RESERVE;
        if ((agrees && against) || (dissents && NOTHING_AGAINST.matcher(comment).find())) {
            all.add(
                    DiscrepancyKind.STANCE,
                    place + "/comment",
                    reply.unit() + "的态度填报为“" + reply.stance().label() + "”，意见内容为“" + reply.comment() + "”",
                    reply.unit() + " is said to " + (agrees ? "agree" : "disagree") + ", but its comment reads: "
                            + reply.comment());
        }
    }

    private void lookAtText(Consultation consultation, String place) {
        String seen = consultation.textHash();
        if (seen != null
                && !item.documents().isEmpty()
                && item.documents().stream().noneMatch(document -> isOrBecame(seen, document))) {
            all.add(
                    DiscrepancyKind.OTHER_TEXT,
                    place + "/textHash",
                    "征求意见的文本不是现报文本",
                    "the departments were asked about another text than is handed in");
        }
    }

    private static boolean isOrBecame(String seen, DeliberationDocument document) {
        return document.textHash() == null
                || seen.equals(document.textHash())
                || document.changes().stream().anyMatch(change -> seen.equals(change.fromTextHash()));
    }

    /** Departments that must agree are the business of G02; so are those that answered in another round. */
    private Set<String> mustAgree(List<Fact> known) {
        boolean needed = known.stream()
                .anyMatch(fact -> fact.itemAt().equals(at) && fact instanceof Item one && one.needsAgreement());
        return known.stream()
                .filter(fact -> needed && fact.itemAt().equals(at) && fact instanceof Department one && one.concerned())
                .map(fact -> ((Department) fact).name())
                .collect(Collectors.toSet());
    }

    private void findUnanswered(Set<String> mustAgree) {
        Set<String> answered = new LinkedHashSet<>();
        item.consultations().stream()
                .flatMap(round -> round.replies().stream())
                .filter(reply -> reply.stance() != Stance.SILENT || reply.disclosedInPaper())
                .forEach(reply -> answered.add(reply.unit()));
        Set<String> told = new LinkedHashSet<>(answered);
        told.addAll(mustAgree);
        told.add(item.leadUnit());
        for (int round = 0; round < item.consultations().size(); round++) {
            Consultation consultation = item.consultations().get(round);
            for (String unit : (Iterable<String>) silentOf(consultation)::iterator) {
                if (told.add(unit)) {
                    all.add(
                            DiscrepancyKind.UNANSWERED,
                            at + "/consultations/" + round + "/askedUnits",
                            "征求了" + unit + "的意见，没有反馈，也没有载明",
                            unit + " was asked and did not answer, which is not stated");
                }
            }
        }
    }

    private static Stream<String> silentOf(Consultation consultation) {
        return Stream.concat(
                consultation.askedUnits().stream(),
                consultation.replies().stream()
                        .filter(reply -> reply.stance() == Stance.SILENT)
                        .map(DepartmentReply::unit));
    }
}
