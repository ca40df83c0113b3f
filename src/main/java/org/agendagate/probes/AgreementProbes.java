package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.findings.Wording;
import org.agendagate.packet.ItemType;
import org.agendagate.packet.Touch;
import org.agendagate.probes.ProbeItem.Reply;
import org.agendagate.reference.DepartmentPolicy;
import org.agendagate.rules.RuleBook;

/** For G02: on what whose agreement is needed, and what stands in for it. */
final class AgreementProbes {
    private static final String RULE = "G02";

    /** Units of nobody, so that only what is tried matters. */
    private static final String LEAD_UNIT = "主办单位";

    private static final String CO_UNIT = "会办单位";

    private final DepartmentPolicy before;
    private final DepartmentPolicy after;
    /** What they are called, by what is written. */
    private final Map<String, String> coordinators = new TreeMap<>();

    private final LocalDate day;

    AgreementProbes(RuleBook before, RuleBook after, LocalDate day) {
        this.before = before.reference().departments();
        this.after = after.reference().departments();
        this.day = day;
        for (RuleBook book : List.of(before, after)) {
            Charges charges = Charges.of(book, day);
            charges.codes().forEach(code -> coordinators.put(code, charges.titleOf(code)));
        }
        new NameProbes(before, after, day).postNames().forEach(name -> coordinators.put(name, name));
        coordinators.put("未列入分工的人", "未列入分工的人");
    }

    List<Probe> all() {
        List<Probe> probes = new ArrayList<>();
        for (Touch touch : Touch.values()) {
            add(probes, touch.name(), "涉及“" + touch.label() + "”", "touches " + touch.labelEn(), true);
        }
        for (ItemType type : ItemType.values()) {
            add(probes, type.name(), "类型为“" + type.label() + "”", "is of type " + type.name(), false);
        }
        coordinators.forEach((coordinator, title) -> probes.add(leaning(coordinator, title)));
        return probes;
    }

    private void add(List<Probe> probes, String matter, String zh, String en, boolean touch) {
        Set<String> concerned = new TreeSet<>(concernedBy(matter));
        probes.add(probe(Probe.EVERY_UNIT, zh + "，没有征求任何部门的意见", en + ", nobody asked", item(LEAD_UNIT, matter, touch)));
        probes.add(probe(
                Probe.EVERY_UNIT,
                zh + "，没有征求会办单位的意见",
                en + ", the co-handling unit not asked",
                item(LEAD_UNIT, matter, touch).with(CO_UNIT).asked(concerned, Reply.of(concerned, "AGREE"))));
        for (String unit : concerned) {
            Set<String> others = new LinkedHashSet<>(concerned);
            others.remove(unit);
            List<Reply> agreed = Reply.of(others, "AGREE");
            probes.add(probe(
                    unit,
                    zh + "，没有征求其意见",
                    en + ", not asked",
                    item(LEAD_UNIT, matter, touch).asked(others, agreed)));
            probes.add(probe(
                    unit,
                    zh + "，其没有反馈",
                    en + ", no answer",
                    item(LEAD_UNIT, matter, touch).asked(concerned, agreed)));
            for (String stance : List.of("SILENT", "RESERVE", "OBJECT", "AGREE_WITH_SUGGESTION")) {
                probes.add(probe(
                        unit,
                        zh + "，其" + stanceOf(stance),
                        en + ", its answer " + stance,
                        item(LEAD_UNIT, matter, touch).asked(concerned, with(agreed, unit, stance))));
            }
            probes.add(probe(
                    unit,
                    zh + "，由其主办，没有征求其他部门的意见",
                    en + ", as the lead unit, nobody asked",
                    item(unit, matter, touch)));
        }
    }

    private Probe leaning(String coordinator, String title) {
        Set<String> concerned = concernedBy(Touch.MONEY.name());
        List<Reply> objecting = Reply.of(concerned, "OBJECT");
        return probe(
                Probe.EVERY_UNIT,
                "部门都不同意，倾向性意见由“" + title + "”协调",
                "all departments object, the leaning opinion coordinated by " + title,
                item(LEAD_UNIT, Touch.MONEY.name(), true)
                        .asked(concerned, objecting)
                        .leaningBy(coordinator));
    }

    private static String stanceOf(String stance) {
        return switch (stance) {
            case "SILENT" -> "逾期未反馈（已催办、已载明）";
            case "RESERVE" -> "保留意见";
            case "OBJECT" -> "不同意";
            default -> "原则同意并建议，建议未处理";
        };
    }

    private static List<Reply> with(List<Reply> agreed, String unit, String stance) {
        return Stream.concat(agreed.stream(), Stream.of(new Reply(unit, stance)))
                .toList();
    }

    private ProbeItem item(String leadUnit, String matter, boolean touch) {
        ProbeItem item = new ProbeItem(leadUnit, day);
        return touch ? item.touching(matter) : item.ofType(matter);
    }

    private static Probe probe(String unit, String zh, String en, ProbeItem item) {
        return Probe.of(RULE, unit, new Wording(zh, en), item.node());
    }

    /** Those concerned under either book. */
    private Set<String> concernedBy(String matter) {
        Set<String> units = new TreeSet<>();
        for (DepartmentPolicy policy : Arrays.asList(before, after)) {
            policy.concerned().stream()
                    .filter(concern -> concern.when().equals(matter))
                    .forEach(concern -> units.addAll(concern.units()));
        }
        return units;
    }
}
