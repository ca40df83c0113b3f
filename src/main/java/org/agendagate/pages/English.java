package org.agendagate.pages;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** English for what the schema names in code: {@code leaderOpinions} is "Leader opinions". */
@Component("english")
public final class English {
    /** Where a name alone would be read wrongly, or not at all. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            entry("packetNo", "Packet number"),
            entry("itemNo", "Item number"),
            entry("docNo", "Document number"),
            entry("meetingNo", "Meeting number"),
            entry("caseNo", "Case number"),
            entry("seq", "No."),
            entry("titleEn", "Title in English"),
            entry("ask", "What is asked"),
            entry("askText", "What is asked, in words"),
            entry("oneMatter", "One matter only"),
            entry("coUnits", "Joint units"),
            entry("coDivisions", "Assisting divisions"),
            entry("minutes", "Expected length (minutes)"),
            entry("lengthMinutes", "Length (minutes)"),
            entry("amountYuan", "Amount (yuan)"),
            entry("valueYuan", "Value (yuan)"),
            entry("estimateYuan", "Estimate (yuan)"),
            entry("approvedFeasibilityYuan", "Approved feasibility estimate (yuan)"),
            entry("knowScope", "Need-to-know list"),
            entry("types", "Types of item"),
            entry("touches", "Concerns"),
            entry("leaningOpinion", "Preferred option"),
            entry("askedUnits", "Units consulted"),
            entry("notRequiredSignedBy", "Exemption signed by"),
            entry("requiredOn", "Required by"),
            entry("returnedMaterialsBy", "Resubmit materials by"),
            entry("points", "Points of the review"),
            entry("coversTextHashes", "Texts covered (hashes)"),
            entry("conditions", "Conditions attached"),
            entry("fileHash", "File hash"),
            entry("due", "Time limit"),
            entry("dueOn", "Due on"),
            entry("publicity", "Publication"),
            entry("competence", "Who may decide"),
            entry("source", "Origin"),
            entry("people", "Number of people"),
            entry("post", "Post"),
            entry("unitHeadSignature", "Signature of the head of unit"),
            entry("unitHead", "Is the head of the unit"),
            entry("agreedToUnadopted", "Agreed to what was not adopted"),
            entry("statedBasis", "Reasons given"),
            entry("disclosedInPaper", "Stated in the paper"),
            entry("dissentUnits", "Units that dissent"),
            entry("reformRoute", "Approval as an exploratory reform"),
            entry("opinionFile", "Review document"),
            entry("sourceText", "Source of funds"),
            entry("congressRoute", "Procedure in the people's congress"),
            entry("met", "Met"),
            entry("leavesForItem", "Leaves the room for this item"),
            entry("approval", "Approval for another reporter"),
            entry("expertArgument", "Expert appraisal"),
            entry("onRevision", "Revision signed"),
            entry("actingFor", "Signs for"),
            entry("cureNotes", "Cure notes"),
            entry("links", "Item links"),
            entry("changes", "Confirmed changes"),
            entry("valueAssessed", "Value appraised"),
            entry("assessment", "Appraisal report"),
            entry("sourceInApprovedBudget", "In the approved budget"),
            entry("RESEARCH", "Study"),
            entry("STUDY", "Convey and study"),
            entry("DELIBERATE_DOC", "Document for deliberation"),
            entry("MAJOR_ADMIN", "Major administrative decision"),
            entry("NON_SECRET", "Not classified"),
            entry("SECRET_OFFLINE", "Classified (handled offline)"),
            entry("WORK_SECRET", "Work secret"),
            entry("FUND", "Funds"),
            entry("AWARD", "Commendation"),
            entry("HEAR", "Hear a report"),
            entry("CONVEY", "Convey"),
            entry("SENT_PENDING", "Sent, opinion pending"),
            entry("RETURNED_INCOMPLETE", "Returned as incomplete"),
            entry("OBJECT", "Objects"),
            entry("RESERVE", "Reserves its position"),
            entry("SILENT", "No reply in time"),
            entry("AGREE_WITH_SUGGESTION", "Agrees in principle, with suggestions"),
            entry("AGREE", "Agrees"),
            entry("NO_OBJECTION", "No objection"),
            entry("SECRETARY_SPECIAL", "Secretary's special meeting"),
            entry("NOT_ADOPTED_EXPLAINED", "Not adopted, reasons given"),
            entry("SECRETARY", "Party secretary"),
            entry("SECRETARY_GENERAL", "Secretary-general"),
            entry("by", "By whom"));

    /** Where one name stands for several things: by the Chinese label. */
    private static final Map<String, String> BY_LABEL = Map.of(
            "协调会纪要", "Minutes of the coordination meeting",
            "条件", "Condition",
            "意见", "Opinion",
            "要求完成日期", "To be done by");

    English() {}

    /** English for a field. */
    public String of(String name, String label) {
        String known = BY_LABEL.get(label);
        return known == null ? of(name) : known;
    }

    /** One entry of a list that has a name in the plural. */
    String one(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    public String of(Enum<?> constant) {
        return of(constant.name());
    }

    /** English for a name in camel case, or in capitals with underscores. */
    public String of(String name) {
        String otherwise = OTHERWISE.get(name);
        if (otherwise != null) {
            return otherwise;
        }
        String words = name.contains("_") || name.equals(name.toUpperCase(Locale.ROOT))
                ? name.replace('_', ' ').toLowerCase(Locale.ROOT)
                : name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
