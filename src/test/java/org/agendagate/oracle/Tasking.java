package org.agendagate.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.packet.ActionItem;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Due;
import org.agendagate.packet.DueKind;
import org.agendagate.packet.Packet;
import org.jspecify.annotations.Nullable;

/**
 * What G31, G31N, G32, G32N, G33 and G33L say of each item, told from sentences whose meaning is written beside them
 * instead of being looked for: rule and reason, sorted.
 */
final class Tasking {
    /**
     * A sentence and what it says.
     *
     * @param times its vague words for a time that nothing settles
     * @param actors its vague words for an actor that nothing settles
     * @param limit its concrete time limit as written without blanks in half width, if it has one
     * @param kind what the limit is: a day, working days, days, or running from something else
     */
    record Sentence(List<String> times, List<String> actors, String limit, String kind, int amount) {
        static Sentence plain() {
            return new Sentence(List.of(), List.of(), "", "", 0);
        }

        static Sentence vague(List<String> times, List<String> actors) {
            return new Sentence(times, actors, "", "", 0);
        }

        static Sentence limited(String limit, String kind, int amount) {
            return new Sentence(List.of(), List.of(), limit, kind, amount);
        }
    }

    static final Map<String, Sentence> SENTENCES = Map.ofEntries(
            Map.entry("印发工作方案", Sentence.plain()),
            Map.entry("由综合处印发工作方案", Sentence.plain()),
            Map.entry("及时足额拨付资金", Sentence.plain()),
            Map.entry("印发《险情及时报告办法》", Sentence.plain()),
            Map.entry("落实《办法》规定“有关部门应当及时公开”的要求", Sentence.plain()),
            Map.entry("由有关处室（综合处、法规处）落实", Sentence.plain()),
            Map.entry("尽快印发", Sentence.vague(List.of("尽快"), List.of())),
            Map.entry("适时启动，抓紧推进", Sentence.vague(List.of("适时", "抓紧"), List.of())),
            Map.entry("儘 快印發", Sentence.vague(List.of("尽快"), List.of())),
            Map.entry("按照9月28日会议要求及时落实", Sentence.vague(List.of("及时"), List.of())),
            Map.entry("由有关处室落实", Sentence.vague(List.of(), List.of("有关处室"))),
            Map.entry("有关部门近期报告", Sentence.vague(List.of("近期"), List.of("有关部门"))),
            Map.entry("安排专人值守", Sentence.vague(List.of(), List.of("专人"))),
            Map.entry("尽快办结（不晚于10月31日）", Sentence.limited("10月31日", "DATE", 20261031)),
            Map.entry("２０２６年１１月３０日前办结", Sentence.limited("2026年11月30日前", "DATE", 20261130)),
            Map.entry("三个工作日内办结", Sentence.limited("三个工作日内", "WORKING_DAYS", 3)),
            Map.entry("5日内及时办结", Sentence.limited("5日内", "DAYS", 5)),
            Map.entry("收到批复后5个工作日内办结", Sentence.limited("5个工作日内", "LATER", 5)));

    private static final Set<String> NOBODY = Set.of("专人", "待定", "有关处室", "有关人员");
    private static final Set<String> UNITS = Set.of("综合处", "省水利厅");

    private final Packet packet;
    private final List<String> told = new ArrayList<>();

    Tasking(Packet packet) {
        this.packet = packet;
    }

    List<String> told() {
        for (AgendaItem item : packet.items()) {
            tellWords(item, "拟作决定", item.proposedDecision(), "N");
            for (int index = 0; index < item.decisionPoints().size(); index++) {
                tellWords(
                        item,
                        "需议定事项第" + (index + 1) + "条",
                        item.decisionPoints().get(index),
                        "N");
            }
            for (ActionItem task : item.actionItems()) {
                tellWords(item, "任务" + task.seq() + "的内容", task.content(), "");
                tellTask(item, task);
            }
        }
        told.sort(null);
        return told;
    }

    private static List<Sentence> sentences(@Nullable String text) {
        List<Sentence> sentences = new ArrayList<>();
        for (String part : text == null ? new String[0] : text.split("。", -1)) {
            sentences.add(SENTENCES.getOrDefault(part, Sentence.plain()));
        }
        return sentences;
    }

    private void tellWords(AgendaItem item, String place, @Nullable String text, String suffix) {
        Set<String> times = new LinkedHashSet<>();
        Set<String> actors = new LinkedHashSet<>();
        for (Sentence sentence : sentences(text)) {
            times.addAll(sentence.times());
            actors.addAll(sentence.actors());
        }
        if (!times.isEmpty()) {
            tell(item, "G31" + suffix, place + "时限含糊：" + quoted(times) + "。");
        }
        if (!actors.isEmpty()) {
            tell(item, "G32" + suffix, place + "主体含糊：" + quoted(actors) + "。");
        }
    }

    private static String quoted(Set<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining());
    }

    private void tellTask(AgendaItem item, ActionItem task) {
        List<Sentence> limits = sentences(task.content()).stream()
                .filter(sentence -> !sentence.limit().isEmpty())
                .toList();
        List<String> gaps = new ArrayList<>();
        long leads = task.leadDivisions().stream()
                .filter(lead -> !NOBODY.contains(lead))
                .count();
        if (leads != 1) {
            gaps.add(leads == 0 ? "没有写明牵头处室" : "牵头处室有" + leads + "个");
        }
        if (isNobody(task.responsiblePost())) {
            gaps.add("没有写明责任岗位");
        }
        if (isNobody(task.responsiblePerson()) || UNITS.contains(task.responsiblePerson())) {
            gaps.add("没有写明责任人");
        }
        String due = words(task.due());
        if (due.isEmpty() && limits.isEmpty()) {
            gaps.add("没有具体时限");
        }
        if (!gaps.isEmpty()) {
            tell(item, "G33", "任务" + task.seq() + "“" + task.content() + "”责任不明确：" + String.join("，", gaps) + "。");
        }
        if (!due.isEmpty() && limits.size() == 1 && differ(Objects.requireNonNull(task.due()), limits.get(0))) {
            tell(
                    item,
                    "G33L",
                    "任务" + task.seq() + "填报的时限为“" + due + "”，任务内容中为“"
                            + limits.get(0).limit() + "”。");
        }
    }

    private static boolean isNobody(@Nullable String words) {
        return words == null || NOBODY.contains(words);
    }

    private static String words(@Nullable Due due) {
        if (due == null) {
            return "";
        }
        return switch (due.kind()) {
            case SAME_DAY -> "当天";
            case DATE -> due.date() == null ? "" : due.date().toString();
            case WORKING_DAYS -> due.workingDays() == null ? "" : due.workingDays() + "个工作日";
        };
    }

    private static boolean differ(Due due, Sentence limit) {
        return switch (limit.kind()) {
            case "DATE" -> due.kind() == DueKind.DATE && number(due.date()) != limit.amount();
            case "WORKING_DAYS" ->
                due.kind() == DueKind.SAME_DAY
                        || (due.kind() == DueKind.WORKING_DAYS && !Objects.equals(due.workingDays(), limit.amount()));
            case "DAYS" -> due.kind() != DueKind.DATE;
            default -> false;
        };
    }

    private static int number(@Nullable LocalDate day) {
        LocalDate date = Objects.requireNonNull(day);
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    private void tell(AgendaItem item, String rule, String reason) {
        told.add(item.itemNo() + " " + rule + " " + reason);
    }
}
