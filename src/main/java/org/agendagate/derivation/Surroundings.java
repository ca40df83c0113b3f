package org.agendagate.derivation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.facts.DepartmentLeader;
import org.agendagate.facts.Fact;
import org.agendagate.facts.MeetingLoad;
import org.agendagate.facts.OtherItem;
import org.agendagate.history.OpenItem;
import org.agendagate.history.Titles;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.reference.Portfolios;

/** Publishes what stands around an item: leaders of its departments, and other items under way. */
record Surroundings(Derivation.Setting setting, AgendaItem item, String at) {
    void addTo(List<Fact> facts, Set<String> departments) {
        if (setting.asks(DepartmentLeader.class)) {
            departments.forEach(department -> addLeaders(facts, department));
        }
        if (setting.asks(MeetingLoad.class)) {
            facts.add(load());
        }
        if (setting.asks(OtherItem.class)) {
            known().forEach(other -> add(facts, other));
        }
    }

    /** The units an item has to do with, without the one that leads it. */
    static Set<String> departmentsOf(AgendaItem item, List<String> concerned) {
        Set<String> departments = new LinkedHashSet<>(concerned);
        departments.addAll(item.coUnits());
        item.consultations().forEach(round -> departments.addAll(round.askedUnits()));
        departments.remove(item.leadUnit());
        return departments;
    }

    private void addLeaders(List<Fact> facts, String department) {
        Portfolios portfolios = setting.reference().portfolios();
        for (Portfolios.LeaderEntry leader : portfolios.listInCharge(department, setting.receivedOn())) {
            facts.add(new DepartmentLeader(
                    at,
                    item.itemNo(),
                    department,
                    leader.code(),
                    leader.title(),
                    portfolios.isInCharge(leader.code(), item.leadUnit(), setting.receivedOn()),
                    item.leaderOpinions().stream().anyMatch(opinion -> isHeard(opinion, leader.code())),
                    setting.packet().meeting().absentLeaders().contains(leader.code())));
        }
    }

    private static boolean isHeard(LeaderOpinion opinion, String leader) {
        String text = opinion.text();
        return opinion.leader().equals(leader) && opinion.signed() && text != null && !text.isBlank();
    }

    private MeetingLoad load() {
        List<AgendaItem> before = new ArrayList<>();
        for (AgendaItem other : setting.packet().items()) {
            if (other.itemNo().equals(item.itemNo())) {
                break;
            }
            before.add(other);
        }
        int own = (int) before.stream()
                        .filter(other -> other.withdrawal() == null)
                        .count()
                + 1;
        int others = (int) known().stream()
                .filter(other -> isForSameMeeting(other) && !other.rejected())
                .count();
        boolean takesPart = item.withdrawal() == null;
        return new MeetingLoad(at, item.itemNo(), others, takesPart ? others + own : 0);
    }

    /** Each once, whether it is known for its title or for its meeting. */
    private Collection<OpenItem> known() {
        Map<String, OpenItem> byPlace = new LinkedHashMap<>();
        Stream.concat(setting.history().openItems().stream(), setting.history().meetingItems().stream())
                .forEach(other -> byPlace.putIfAbsent(other.packetNo() + " " + other.itemNo(), other));
        return byPlace.values();
    }

    private boolean isForSameMeeting(OpenItem other) {
        return other.meetingNo().equals(setting.packet().meeting().meetingNo());
    }

    private void add(List<Fact> facts, OpenItem other) {
        facts.add(new OtherItem(
                at,
                item.itemNo(),
                other.itemNo(),
                other.packetNo(),
                other.title(),
                other.leadUnit(),
                other.submittedOn(),
                other.rejected(),
                isForSameMeeting(other),
                isSame(other.title()),
                setting.naming().unit(other.leadUnit()).equals(item.leadUnit())));
    }

    private boolean isSame(String title) {
        return Titles.normalised(title).equals(Titles.normalised(item.title()));
    }
}
