package org.agendagate.derivation;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.agendagate.facts.Application;
import org.agendagate.facts.Attendance;
import org.agendagate.facts.Fact;
import org.agendagate.facts.Link;
import org.agendagate.facts.Submission;
import org.agendagate.facts.Task;
import org.agendagate.facts.WaiverForm;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.AttendingUnit;
import org.agendagate.packet.Contact;
import org.agendagate.packet.ItemLink;
import org.agendagate.packet.Packet;
import org.agendagate.packet.UnitHeadSignature;
import org.jspecify.annotations.Nullable;

/** Publishes what the form of an item says: packet, form, attendance, attachments, withdrawal, each as the packet says it and for rules that ask for it. */
record DeclaredForm(Derivation.Setting setting, AgendaItem item, String at) {
    void addTo(List<Fact> facts) {
        if (setting.asks(Submission.class)) {
            addSubmission(facts);
        }
        if (setting.asks(Application.class)) {
            addApplication(facts);
        }
        if (setting.asks(Attendance.class)) {
            addAttendance(facts);
        }
        if (setting.asks(org.agendagate.facts.Attachment.class)) {
            addAttachment(facts);
        }
        if (setting.asks(Link.class)) {
            addLink(facts);
        }
        if (setting.asks(org.agendagate.facts.CureNote.class)) {
            addCureNote(facts);
        }
        if (setting.asks(WaiverForm.class)) {
            addWaiverForm(facts);
        }
        if (setting.asks(org.agendagate.facts.Withdrawal.class)) {
            addWithdrawal(facts);
        }
        if (setting.asks(Task.class)) {
            addTask(facts);
        }
    }

    private void addSubmission(List<Fact> facts) {
        Packet packet = setting.packet();
        Contact handler = packet.handler();
        UnitHeadSignature head = packet.unitHeadSignature();
        facts.add(new Submission(
                at,
                item.itemNo(),
                packet.packetNo(),
                packet.revision(),
                packet.secrecy().name(),
                packet.division(),
                handler == null ? null : handler.name(),
                handler == null ? null : handler.post(),
                handler == null ? null : handler.phone(),
                head == null ? null : head.name(),
                head == null ? null : head.post(),
                head != null && head.signed(),
                head == null ? null : head.signedOn(),
                head == null ? null : head.evidence(),
                timeOf(packet.submittedAt()),
                packet.meeting().meetingNo(),
                packet.meeting().kind().name(),
                packet.meeting().absentLeaders()));
    }

    private void addApplication(List<Fact> facts) {
        facts.add(new Application(
                at,
                item.itemNo(),
                item.titleEn(),
                nameOf(item.secrecy()),
                item.askText(),
                item.decisionPoints(),
                item.background(),
                item.basis(),
                item.summary(),
                item.proposedDecision(),
                item.options(),
                item.source(),
                item.urgent(),
                item.urgencyReason(),
                item.publicity(),
                item.knowScope(),
                item.manifest(),
                item.reporter() == null ? null : item.reporter().name(),
                item.reporter() == null ? null : item.reporter().post(),
                item.reporter() == null ? null : item.reporter().approval()));
    }

    private void addAttendance(List<Fact> facts) {
        for (int index = 0; index < item.attendingUnits().size(); index++) {
            AttendingUnit each = item.attendingUnits().get(index);
            facts.add(new Attendance(
                    at + "/attendingUnits/" + index, at, item.itemNo(), each.unit(), each.post(), each.people()));
        }
    }

    private void addAttachment(List<Fact> facts) {
        for (int index = 0; index < item.attachments().size(); index++) {
            org.agendagate.packet.Attachment each = item.attachments().get(index);
            facts.add(new org.agendagate.facts.Attachment(
                    at + "/attachments/" + index,
                    at,
                    item.itemNo(),
                    each.title(),
                    each.fileName(),
                    each.fileHash(),
                    each.readable()));
        }
    }

    private void addLink(List<Fact> facts) {
        for (int index = 0; index < item.links().size(); index++) {
            ItemLink each = item.links().get(index);
            facts.add(new Link(
                    at + "/links/" + index,
                    at,
                    item.itemNo(),
                    each.kind().name(),
                    each.packetNo(),
                    each.revision(),
                    each.itemNo()));
        }
    }

    private void addCureNote(List<Fact> facts) {
        for (int index = 0; index < item.cureNotes().size(); index++) {
            org.agendagate.packet.CureNote each = item.cureNotes().get(index);
            facts.add(new org.agendagate.facts.CureNote(
                    at + "/cureNotes/" + index, at, item.itemNo(), each.ruleId(), each.note(), each.evidence()));
        }
    }

    private void addWaiverForm(List<Fact> facts) {
        for (int index = 0; index < item.waivers().size(); index++) {
            org.agendagate.packet.Waiver each = item.waivers().get(index);
            facts.add(new WaiverForm(
                    at + "/waivers/" + index, at, item.itemNo(), each.ruleId(), each.grantedBy(), each.evidence()));
        }
    }

    private void addWithdrawal(List<Fact> facts) {
        org.agendagate.packet.Withdrawal each = item.withdrawal();
        if (each != null) {
            facts.add(new org.agendagate.facts.Withdrawal(
                    at + "/withdrawal", at, item.itemNo(), each.reason(), each.withdrawnOn(), each.by()));
        }
    }

    private void addTask(List<Fact> facts) {
        for (int index = 0; index < item.actionItems().size(); index++) {
            org.agendagate.packet.ActionItem each = item.actionItems().get(index);
            facts.add(new Task(
                    at + "/actionItems/" + index,
                    at,
                    item.itemNo(),
                    each.seq(),
                    each.content(),
                    each.leadDivisions(),
                    each.coDivisions(),
                    each.responsiblePost(),
                    each.responsiblePerson(),
                    nameOf(each.due() == null ? null : each.due().kind()),
                    each.due() == null ? null : each.due().date(),
                    each.due() == null ? null : each.due().workingDays(),
                    each.resultForm(),
                    each.reportTo()));
        }
    }

    private static @Nullable String nameOf(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable LocalDateTime timeOf(@Nullable OffsetDateTime time) {
        return time == null ? null : Derivation.Setting.timeOf(time);
    }
}
