package org.agendagate.packet;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One proposed agenda item as handed in (议题). */
public record AgendaItem(
        String itemNo,
        String title,
        @Nullable String titleEn,
        @Nullable Secrecy secrecy,
        Set<ItemType> types,
        Set<Touch> touches,
        @Nullable Ask ask,
        @Nullable String askText,
        List<String> decisionPoints,
        boolean oneMatter,
        @Nullable String background,
        @Nullable String basis,
        @Nullable String summary,
        @Nullable String proposedDecision,
        List<String> options,
        @Nullable String source,
        @Nullable Competence competence,
        String leadUnit,
        List<String> coUnits,
        @Nullable Reporter reporter,
        @Nullable Integer minutes,
        List<AttendingUnit> attendingUnits,
        boolean urgent,
        @Nullable String urgencyReason,
        boolean impromptu,
        @Nullable OffsetDateTime addedAt,
        @Nullable String publicity,
        List<String> knowScope,
        List<LeaderOpinion> leaderOpinions,
        List<Consultation> consultations,
        @Nullable LeaningOpinion leaningOpinion,
        List<DeliberationDocument> documents,
        List<Attachment> attachments,
        List<String> manifest,
        List<PersonnelCase> personnel,
        @Nullable Money money,
        @Nullable Project project,
        @Nullable Property property,
        @Nullable Staffing staffing,
        @Nullable MajorDecision majorDecision,
        @Nullable Recusal recusal,
        List<ActionItem> actionItems,
        List<ItemLink> links,
        List<CureNote> cureNotes,
        List<Waiver> waivers,
        @Nullable Withdrawal withdrawal,
        Map<String, Object> details) {
    public AgendaItem {
        types = Copies.set(types, ItemType.class);
        touches = Copies.set(touches, Touch.class);
        decisionPoints = Copies.list(decisionPoints);
        options = Copies.list(options);
        coUnits = Copies.list(coUnits);
        attendingUnits = Copies.list(attendingUnits);
        knowScope = Copies.list(knowScope);
        leaderOpinions = Copies.list(leaderOpinions);
        consultations = Copies.list(consultations);
        documents = Copies.list(documents);
        attachments = Copies.list(attachments);
        manifest = Copies.list(manifest);
        personnel = Copies.list(personnel);
        actionItems = Copies.list(actionItems);
        links = Copies.list(links);
        cureNotes = Copies.list(cureNotes);
        waivers = Copies.list(waivers);
        details = Copies.map(details);
    }
}
