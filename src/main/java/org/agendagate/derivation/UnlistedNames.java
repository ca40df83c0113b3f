package org.agendagate.derivation;

import java.util.List;
import org.agendagate.facts.Fact;
import org.agendagate.facts.UnlistedName;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Consultation;
import org.agendagate.packet.LeaderOpinion;
import org.agendagate.packet.OpinionRole;

/** Finds the units and leaders of an item that the office's directory does not list, each at its place. */
final class UnlistedNames {
    private static final Naming.Words LEAD = new Naming.Words("主办单位", "lead unit");
    private static final Naming.Words CO_UNIT = new Naming.Words("会办单位", "co-handling unit");
    private static final Naming.Words ASKED = new Naming.Words("征求意见的单位", "unit that was asked");
    private static final Naming.Words REPLYING = new Naming.Words("反馈意见的单位", "unit that answered");
    private static final Naming.Words SUBMITTING = new Naming.Words("报送单位", "submitting unit");
    private static final Naming.Words SIGNING = new Naming.Words("签署意见的领导", "leader who signed");
    private static final Naming.Words ACTED_FOR = new Naming.Words("代签对象", "leader who was acted for");
    private static final Naming.Words COORDINATING = new Naming.Words("协调领导", "leader who coordinated");

    private final Naming naming;
    private final Derivation.Setting setting;
    private final AgendaItem item;
    private final String at;
    private final List<Fact> facts;

    UnlistedNames(Derivation.Setting setting, AgendaItem item, String at, List<Fact> facts) {
        this.naming = setting.naming();
        this.setting = setting;
        this.item = item;
        this.at = at;
        this.facts = facts;
    }

    /** What is the packet's is told with its first item. */
    void add() {
        if (at.equals("/items/0") && !setting.packet().submittingUnit().equals(item.leadUnit())) {
            unit(setting.packet().submittingUnit(), "/submittingUnit", SUBMITTING);
        }
        unit(item.leadUnit(), at + "/leadUnit", LEAD);
        for (int index = 0; index < item.coUnits().size(); index++) {
            unit(item.coUnits().get(index), at + "/coUnits/" + index, CO_UNIT);
        }
        for (int round = 0; round < item.consultations().size(); round++) {
            consultation(item.consultations().get(round), at + "/consultations/" + round);
        }
        for (int index = 0; index < item.leaderOpinions().size(); index++) {
            opinion(item.leaderOpinions().get(index), at + "/leaderOpinions/" + index);
        }
        if (item.leaningOpinion() != null && item.leaningOpinion().coordinator() != null) {
            leader(item.leaningOpinion().coordinator(), at + "/leaningOpinion/coordinator", COORDINATING);
        }
    }

    /** Who was asked and answered under one name is told of once. */
    private void consultation(Consultation consultation, String place) {
        for (int index = 0; index < consultation.askedUnits().size(); index++) {
            unit(consultation.askedUnits().get(index), place + "/askedUnits/" + index, ASKED);
        }
        for (int index = 0; index < consultation.replies().size(); index++) {
            String unit = consultation.replies().get(index).unit();
            if (!consultation.askedUnits().contains(unit)) {
                unit(unit, place + "/replies/" + index + "/unit", REPLYING);
            }
        }
    }

    /** Heads of units are no posts that the directory has to list. */
    private void opinion(LeaderOpinion opinion, String place) {
        if (opinion.role() != OpinionRole.UNIT_HEAD) {
            leader(opinion.leader(), place + "/leader", SIGNING);
        }
        if (opinion.actingFor() != null) {
            leader(opinion.actingFor(), place + "/actingFor", ACTED_FOR);
        }
    }

    private void unit(String name, String place, Naming.Words where) {
        if (naming.isUnlisted(name)) {
            add(name, false, place, where, naming.hintOnUnit(name));
        }
    }

    private void leader(String name, String place, Naming.Words where) {
        if (naming.isUnlistedLeader(name)) {
            add(name, true, place, where, naming.hintOnLeader(name));
        }
    }

    private void add(String name, boolean leader, String place, Naming.Words where, Naming.Words hint) {
        facts.add(new UnlistedName(
                place,
                at,
                item.itemNo(),
                name,
                leader,
                where.zh(),
                where.en(),
                String.join("、", naming.meant(name, leader).names()),
                hint.zh(),
                hint.en()));
    }
}
