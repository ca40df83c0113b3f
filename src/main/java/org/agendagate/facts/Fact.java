package org.agendagate.facts;

/** A statement derived from the packet, in the words rule authors use. */
public sealed interface Fact
        permits Appointment,
                Claim,
                ClassifiedContent,
                Department,
                Discrepancy,
                Details,
                Document,
                Duplicate,
                FairCompetition,
                Figures,
                Form,
                Item,
                Leader,
                LegalReview,
                Lists,
                MajorDecision,
                Material,
                Money,
                Opinion,
                PersonnelCase,
                Project,
                Recusal,
                RecusalConflict,
                RedLine,
                ReturnReason,
                ActionItem,
                VagueWording,
                Slot,
                Staffing,
                Undeclared,
                UnlistedName,
                Waiver,
                Submission,
                Application,
                Attendance,
                Signature,
                Proviso,
                Consultation,
                Reply,
                LeaningOpinion,
                Paper,
                FairReview,
                Review,
                ReviewComment,
                Confirmation,
                Attachment,
                Prerequisite,
                Funding,
                ProjectForm,
                Property,
                StaffingForm,
                Step,
                Task,
                Link,
                CureNote,
                WaiverForm,
                Withdrawal,
                DepartmentLeader,
                MeetingLoad,
                OtherItem {
    /** The item the fact is about; empty where it is about the packet as a whole. */
    String itemNo();

    /** The fact's place in the packet as a JSON pointer; where the thing is missing, the place it should be at. */
    String at();

    /** The item's place in the packet as a JSON pointer. */
    String itemAt();
}
