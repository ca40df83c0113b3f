package org.agendagate.derivation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.facts.ActionItem;
import org.agendagate.facts.Fact;
import org.agendagate.facts.VagueWording;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Due;
import org.agendagate.packet.DueKind;
import org.agendagate.reference.VagueKind;
import org.agendagate.reference.WordingPolicy;
import org.agendagate.texts.FoldedText;
import org.agendagate.texts.TimeLimit;
import org.agendagate.texts.TimeLimits;
import org.jspecify.annotations.Nullable;

/** Tells the tasks of an item: who is to do what by when, and the words that leave it open. */
final class ActionItems {
    private final AgendaItem item;
    private final String at;
    private final WordingPolicy policy;
    private final LocalDate meetingOn;
    private final Set<String> units = new HashSet<>();

    ActionItems(Derivation.Setting setting, AgendaItem item, String at) {
        this.item = item;
        this.at = at;
        this.policy = setting.reference().wording();
        this.meetingOn = setting.startsAt().toLocalDate();
        Stream.of(
                        Stream.of(item.leadUnit(), setting.packet().submittingUnit()),
                        Stream.ofNullable(setting.packet().division()),
                        item.coUnits().stream(),
                        item.actionItems().stream()
                                .flatMap(task ->
                                        Stream.concat(task.leadDivisions().stream(), task.coDivisions().stream())))
                .flatMap(names -> names)
                .map(FoldedText::word)
                .forEach(units::add);
    }

    void addTo(List<Fact> facts) {
        if (item.proposedDecision() != null) {
            addVague(
                    facts,
                    at + "/proposedDecision",
                    FoldedText.of(item.proposedDecision()),
                    false,
                    "拟作决定",
                    "the proposed decision");
        }
        for (int index = 0; index < item.decisionPoints().size(); index++) {
            addVague(
                    facts,
                    at + "/decisionPoints/" + index,
                    FoldedText.of(item.decisionPoints().get(index)),
                    false,
                    "需议定事项第" + (index + 1) + "条",
                    "point " + (index + 1) + " to decide");
        }
        for (int index = 0; index < item.actionItems().size(); index++) {
            org.agendagate.packet.ActionItem task = item.actionItems().get(index);
            String place = at + "/actionItems/" + index;
            FoldedText content = FoldedText.of(task.content());
            facts.add(fact(task, content, place));
            addVague(facts, place + "/content", content, true, "任务" + task.seq() + "的内容", "task " + task.seq());
        }
    }

    private void addVague(List<Fact> facts, String place, FoldedText text, boolean inTask, String name, String nameEn) {
        Map<VagueKind, Set<String>> vague = VagueWords.in(text, policy, meetingOn);
        vague.forEach((kind, words) -> facts.add(new VagueWording(
                place,
                at,
                item.itemNo(),
                kind.name(),
                words.stream().map(word -> "“" + word + "”").collect(Collectors.joining()),
                inTask,
                name,
                nameEn)));
    }

    private ActionItem fact(org.agendagate.packet.ActionItem task, FoldedText content, String place) {
        List<TimeLimit> limits = TimeLimits.in(content.text(), meetingOn);
        int leads = (int) task.leadDivisions().stream().filter(policy::names).count();
        boolean post = policy.names(task.responsiblePost());
        boolean person = isPerson(task.responsiblePerson());
        boolean limited = isConcrete(task.due()) || !limits.isEmpty();
        List<String> gaps = new ArrayList<>();
        List<String> gapsEn = new ArrayList<>();
        if (leads == 0) {
            gaps.add("没有写明牵头处室");
            gapsEn.add("no division in the lead");
        } else if (leads > 1) {
            gaps.add("牵头处室有" + leads + "个");
            gapsEn.add(leads + " divisions in the lead");
        }
        if (!post) {
            gaps.add("没有写明责任岗位");
            gapsEn.add("no post named");
        }
        if (!person) {
            gaps.add("没有写明责任人");
            gapsEn.add("no person named");
        }
        if (!limited) {
            gaps.add("没有具体时限");
            gapsEn.add("no concrete time limit");
        }
        return new ActionItem(
                place,
                at,
                item.itemNo(),
                task.seq(),
                task.content(),
                task.leadDivisions(),
                leads,
                post,
                person,
                limited,
                limits.size() == 1 && differs(task.due(), limits.get(0)),
                words(task.due()),
                wordsEn(task.due()),
                limits.stream().map(TimeLimit::words).collect(Collectors.joining("、")),
                String.join("，", gaps),
                String.join(", ", gapsEn));
    }

    private boolean isPerson(@Nullable String name) {
        if (name == null || !policy.names(name)) {
            return false;
        }
        String folded = FoldedText.word(name);
        return !units.contains(folded) && !policy.isUnit(folded);
    }

    private static boolean isConcrete(@Nullable Due due) {
        return due != null
                && switch (due.kind()) {
                    case SAME_DAY -> true;
                    case DATE -> due.date() != null;
                    case WORKING_DAYS -> due.workingDays() != null;
                };
    }

    /** Only limits of one sort can differ: how many working days a day is away no calendar need say. */
    private static boolean differs(@Nullable Due due, TimeLimit limit) {
        if (due == null || !isConcrete(due) || limit.fromEvent()) {
            return false;
        }
        return switch (limit.kind()) {
            case DAY -> due.kind() == DueKind.DATE && !Objects.equals(due.date(), limit.day());
            case WORKING_DAYS ->
                due.kind() == DueKind.SAME_DAY
                        || (due.kind() == DueKind.WORKING_DAYS && !Objects.equals(due.workingDays(), limit.amount()));
            case CALENDAR_DAYS, WEEKS, MONTHS -> due.kind() != DueKind.DATE;
            case SAME_DAY -> due.kind() != DueKind.SAME_DAY && due.kind() != DueKind.DATE;
            case HOURS, REGULAR -> false;
        };
    }

    private static String words(@Nullable Due due) {
        if (due == null || !isConcrete(due)) {
            return "";
        }
        return switch (due.kind()) {
            case SAME_DAY -> "当天";
            case DATE -> String.valueOf(due.date());
            case WORKING_DAYS -> due.workingDays() + "个工作日";
        };
    }

    private static String wordsEn(@Nullable Due due) {
        return due != null && due.kind() == DueKind.SAME_DAY
                ? "the same day"
                : words(due).replace("个工作日", " working days");
    }
}
