package org.agendagate.api;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;

/** Which problems a call may answer with, besides those that every call may, for the API's document. */
final class CallProblems {
    /** A record that is read and may not be there. */
    private static final List<ProblemKind> OF_ONE_RECORD =
            List.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE);

    private static final List<ProblemKind> OF_A_PROPOSAL = List.of(
            ProblemKind.BAD_REQUEST,
            ProblemKind.NOT_THE_SECOND_PERSON,
            ProblemKind.NOT_FOUND,
            ProblemKind.NOT_ACCEPTABLE,
            ProblemKind.PROPOSAL_CONFLICT,
            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
            ProblemKind.PROPOSAL_REFUSED,
            ProblemKind.INTERNAL,
            ProblemKind.UNAVAILABLE);

    private static final Map<String, List<ProblemKind>> OF = Map.ofEntries(
            entry(
                    "submitPacket",
                    List.of(
                            ProblemKind.MALFORMED_PACKET,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.REVISION_TAKEN,
                            ProblemKind.KEY_REUSED,
                            ProblemKind.TOO_LARGE,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.NO_DECISION,
                            ProblemKind.UNAVAILABLE)),
            entry(
                    "checkPacket",
                    List.of(
                            ProblemKind.MALFORMED_PACKET,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.OTHER_DIVISION,
                            ProblemKind.TOO_LARGE,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.NO_DECISION)),
            entry(
                    "submitDocument",
                    List.of(
                            ProblemKind.DOCUMENT_TOO_LARGE,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.DOCUMENT_ENCRYPTED,
                            ProblemKind.DOCUMENTS_FULL,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry("readDocument", OF_ONE_RECORD),
            entry("compareDocuments", OF_ONE_RECORD),
            entry("readPacket", OF_ONE_RECORD),
            entry("readDecision", OF_ONE_RECORD),
            entry("listRevisions", OF_ONE_RECORD),
            entry("readRevision", OF_ONE_RECORD),
            entry("compareRevisions", OF_ONE_RECORD),
            entry("replayDecision", OF_ONE_RECORD),
            entry(
                    "withdrawPacket",
                    List.of(
                            ProblemKind.WITHDRAWAL_INCOMPLETE,
                            ProblemKind.CLASSIFIED_REASON,
                            ProblemKind.NOT_FOUND,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.REVISION_SUPERSEDED,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry("readLedgerHead", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE)),
            entry("exportLedger", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE)),
            entry(
                    "verifyLedger",
                    List.of(
                            ProblemKind.BAD_REQUEST,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry(
                    "listReviews",
                    List.of(
                            ProblemKind.BAD_REQUEST,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry("readReview", OF_ONE_RECORD),
            entry(
                    "listRegister",
                    List.of(
                            ProblemKind.BAD_REQUEST,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry(
                    "reviewFlag",
                    List.of(
                            ProblemKind.MALFORMED_REVIEW,
                            ProblemKind.OWN_SUBMISSION,
                            ProblemKind.NOT_FOUND,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.PRECONDITION_FAILED,
                            ProblemKind.TOO_LARGE,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.PRECONDITION_REQUIRED,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry("listMeetings", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE)),
            entry(
                    "enterMeeting",
                    List.of(
                            ProblemKind.MALFORMED_MEETING,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.MEETING_CHANGED,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry(
                    "checkMeeting",
                    List.of(
                            ProblemKind.OWN_ENTRY,
                            ProblemKind.NOT_FOUND,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.MEETING_CHECKED,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry(
                    "judgeAgain",
                    List.of(
                            ProblemKind.MALFORMED_REVIEW,
                            ProblemKind.NOT_FOUND,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.NOTHING_MOVED,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.INTERNAL,
                            ProblemKind.NO_DECISION,
                            ProblemKind.UNAVAILABLE)),
            entry("listPapers", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE)),
            entry(
                    "registerPaper",
                    List.of(
                            ProblemKind.MALFORMED_PAPER,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.PAPER_TAKEN,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry(
                    "confirmPaper",
                    List.of(
                            ProblemKind.MALFORMED_PAPER,
                            ProblemKind.SECOND_PERSON,
                            ProblemKind.NOT_FOUND,
                            ProblemKind.NOT_ACCEPTABLE,
                            ProblemKind.PAPER_CONFIRMED,
                            ProblemKind.UNSUPPORTED_MEDIA_TYPE,
                            ProblemKind.INTERNAL,
                            ProblemKind.UNAVAILABLE)),
            entry("listProposals", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE)),
            entry("readProposal", OF_ONE_RECORD),
            entry("openProposal", OF_A_PROPOSAL),
            entry("continueProposal", OF_A_PROPOSAL),
            entry("claimWaitingRules", OF_A_PROPOSAL),
            entry("withdrawProposal", OF_A_PROPOSAL),
            entry("signProposal", OF_A_PROPOSAL),
            entry("returnProposal", OF_A_PROPOSAL),
            entry("readRuleBook", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL)),
            entry("readRule", List.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL)),
            entry("listRuleBooks", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL, ProblemKind.UNAVAILABLE)),
            entry("readArchivedRuleBook", OF_ONE_RECORD),
            entry("compareRuleBooks", OF_ONE_RECORD),
            entry("readPacketSchema", List.of(ProblemKind.NOT_ACCEPTABLE, ProblemKind.INTERNAL)));

    private CallProblems() {}

    static List<ProblemKind> of(String operationId) {
        return OF.getOrDefault(operationId, List.of());
    }
}
