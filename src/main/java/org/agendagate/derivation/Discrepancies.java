package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.agendagate.facts.Department;
import org.agendagate.facts.Discrepancy;
import org.agendagate.facts.Fact;
import org.agendagate.history.OpenItem;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Stance;
import org.agendagate.reference.DiscrepancyKind;

/** Collects what an item says that does not fit together, and tells of each kind once. */
final class Discrepancies {
    private static final int SHOWN = 3;

    private record Found(List<String> places, List<String> zh, List<String> en) {
        Found() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private final AgendaItem item;
    private final String at;
    private final Map<DiscrepancyKind, Found> found = new LinkedHashMap<>();

    private Discrepancies(AgendaItem item, String at) {
        this.item = item;
        this.at = at;
    }

    /** @param known what was told of the packet so far */
    static List<Discrepancy> of(Derivation.Setting setting, AgendaItem item, String at, List<Fact> known) {
        Discrepancies all = new Discrepancies(item, at);
        new DateOrder(setting, item, at)
                .find()
                .forEach(slip -> all.add(DiscrepancyKind.DATES, slip.place(), slip.zh(), slip.en()));
        new OpinionDiscrepancies(setting, item, at, all).find(known);
        new ReplyDiscrepancies(item, at, all).find(known);
        new ReviewDiscrepancies(setting, item, at, all).find();
        new SumsInParts(setting, item, at, all).find();
        new SignedMatters(setting, item, at, all).find();
        known.stream()
                .filter(fact -> fact instanceof Department && fact.itemAt().equals(at))
                .forEach(fact -> all.lookAtDuty((Department) fact));
        setting.history().openItems().forEach(all::lookAtNumber);
        return all.facts();
    }

    /** What a department says of its duties against the office's table, or against being asked to co-handle. */
    private void lookAtDuty(Department department) {
        if (department.concerned() && Stance.OUT_OF_SCOPE.name().equals(department.stance())) {
            add(
                    DiscrepancyKind.OUT_OF_SCOPE,
                    department.at() + "/stance",
                    department.name() + "是本事项的职能部门或者会办单位，答复不涉及本单位职责",
                    department.name() + " is concerned by the matter, and answers that it is not its duty");
        }
    }

    /** An item that says what became of the other may bear its number. */
    private void lookAtNumber(OpenItem other) {
        boolean linked = item.links().stream()
                .anyMatch(link -> link.itemNo().equals(other.itemNo())
                        && (link.packetNo() == null || link.packetNo().equals(other.packetNo())));
        if (other.itemNo().equals(item.itemNo()) && !linked) {
            add(
                    DiscrepancyKind.NUMBER,
                    at + "/itemNo",
                    "编号与在办的议题相同（" + other.packetNo() + "，《" + other.title() + "》）",
                    "an item under way bears the same number (" + other.packetNo() + ", " + other.title() + ")");
        }
    }

    void add(DiscrepancyKind kind, String place, String zh, String en) {
        Found list = found.computeIfAbsent(kind, unseen -> new Found());
        list.places().add(place);
        list.zh().add(zh);
        list.en().add(en);
    }

    private List<Discrepancy> facts() {
        return found.entrySet().stream()
                .map(entry -> new Discrepancy(
                        entry.getValue().places().get(0),
                        at,
                        item.itemNo(),
                        entry.getKey().name(),
                        entry.getKey().label(),
                        entry.getKey().labelEn(),
                        first(entry.getValue().zh(), "；"),
                        first(entry.getValue().en(), "; ")))
                .toList();
    }

    private static String first(List<String> texts, String comma) {
        return texts.stream().limit(SHOWN).collect(Collectors.joining(comma));
    }
}
