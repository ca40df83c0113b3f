package org.agendagate.sheets;

import java.util.List;

/**
 * One worksheet, whose rows are items or belong to items.
 *
 * @param path where a row goes: {@code items} for the items themselves, otherwise a field of an item
 * @param many whether an item may have several rows
 * @param columns paths below the row's place, the first {@code itemNo}
 */
record SheetTable(String title, String path, boolean many, List<String> columns) {
    static final String ITEMS = "items";

    /** Where a reply's own fields begin among the columns of the departments' sheet. */
    static final String REPLY = "replies/0/";

    static final List<String> HEAD = List.of(
            "secrecy",
            "packetNo",
            "revision",
            "submittingUnit",
            "division",
            "submittedAt",
            "receivedAt",
            "meeting/meetingNo",
            "meeting/kind",
            "meeting/startsAt",
            "meeting/lengthMinutes",
            "handler/name",
            "handler/post",
            "handler/phone",
            "unitHeadSignature/name",
            "unitHeadSignature/post",
            "unitHeadSignature/signed",
            "unitHeadSignature/signedOn",
            "unitHeadSignature/evidence");

    static final List<SheetTable> ALL = List.of(
            of(
                    "议题",
                    ITEMS,
                    true,
                    "title types touches ask leadUnit coUnits decisionPoints oneMatter impromptu urgent"
                            + " urgencyReason competence summary basis proposedDecision reporter/name reporter/post"
                            + " reporter/unitHead minutes recusal/declared manifest"),
            of(
                    "领导意见",
                    "leaderOpinions",
                    true,
                    "leader role text signed signedOn onRevision signatureEvidence actingFor"
                            + " authorisation coversTextHashes"),
            of(
                    "部门意见",
                    "consultations",
                    true,
                    "kind requestedOn deadline remindedOn replies/0/unit replies/0/stance"
                            + " replies/0/repliedOn replies/0/signedByPost replies/0/comment replies/0/statedBasis"
                            + " replies/0/adoption replies/0/disclosedInPaper replies/0/evidence"),
            of(
                    "倾向性意见",
                    "leaningOpinion",
                    false,
                    "text proposedBy coordinator coordinatedOn minutes positionsListed"
                            + " reasonsListed optionCount recommendedOption dissentUnits"),
            of(
                    "文件",
                    "documents",
                    true,
                    "docNo title kind forDeliberation affectsMarketEntities fileName fileHash textHash"
                            + " version characters readable reviews/0/outcome reviews/0/sentOn reviews/0/acceptedOn reviews/0/decidedOn"
                            + " reviews/0/reviewedTextHash reviews/0/validUntil reviews/0/points"
                            + " reviews/0/sentBy reviews/0/dueOn reviews/0/reviewer reviews/0/opinionFile"
                            + " reviews/0/notRequiredSignedBy fairCompetition/conclusion fairCompetition/reviewedBy"
                            + " fairCompetition/evidence"),
            of("附件", "attachments", true, "title fileName fileHash readable"),
            of(
                    "资金",
                    "money",
                    false,
                    "amountYuan years sourceText sourceInApprovedBudget costEstimate performanceGoals"
                            + " outsideBudget budgetAdjustment newLocalDebt guarantee congressRoute"),
            of(
                    "项目",
                    "project",
                    false,
                    "governmentInvestment projectCode feasibilityApproval approvedFeasibilityYuan"
                            + " estimateYuan estimateApproval landUse environment fundingSource"),
            of("资产", "property", false, "description valueYuan valueAssessed assessment disposal"),
            of("机构编制", "staffing", false, "commissionOpinion opinionOn evidence"),
            of(
                    "拟议任务",
                    "actionItems",
                    true,
                    "seq content leadDivisions coDivisions responsiblePost responsiblePerson"
                            + " due/kind due/date due/workingDays resultForm reportTo"));

    SheetTable {
        columns = List.copyOf(columns);
    }

    boolean ofItems() {
        return path.equals(ITEMS);
    }

    private static SheetTable of(String title, String path, boolean many, String columns) {
        return new SheetTable(title, path, many, List.of(("itemNo " + columns).split(" ", -1)));
    }
}
