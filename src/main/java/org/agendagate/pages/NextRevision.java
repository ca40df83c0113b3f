package org.agendagate.pages;

import java.util.List;
import org.agendagate.decision.PacketDecision;
import org.agendagate.packet.PacketProblem;
import org.agendagate.records.RevisionRecord;
import org.agendagate.records.Revisions;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Tells of a draft's number and revision whether they would be taken, before somebody submits it. */
@Component
final class NextRevision {
    private final Revisions revisions;

    NextRevision(Revisions revisions) {
        this.revisions = revisions;
    }

    /** @param decision what would be decided; the packet is one that the person may try */
    List<PacketProblem> problems(PacketDecision decision) {
        String packetNo = decision.packetNo();
        Integer revision = decision.revision();
        return packetNo == null || revision == null ? List.of() : problems(packetNo, revision, latest(packetNo));
    }

    static List<PacketProblem> problems(String packetNo, int revision, int latest) {
        if (revision == latest + 1 || latest < 0) {
            return List.of();
        } else if (latest == 0) {
            return List.of(new PacketProblem(
                    "/revision",
                    null,
                    null,
                    "out-of-order",
                    "这个报送编号还没有报送过，版本应为 1。",
                    "nothing was submitted under this number yet: the revision is 1"));
        }
        return List.of(new PacketProblem(
                "/packetNo",
                null,
                null,
                "taken",
                "报送编号“" + packetNo + "”已经用过，已有 " + latest + " 版。新报的，请换一个报送编号；重报的，请在该报送包页面点“修改后重新报送”，版本为 " + (latest + 1)
                        + "。",
                "the number " + packetNo + " is taken, with " + latest
                        + " revision(s): take another number for a new packet; to resubmit, choose \"Revise and"
                        + " resubmit\" on the packet's page, as revision " + (latest + 1)));
    }

    /** Less than 0 where nobody can tell. */
    private int latest(String packetNo) {
        try {
            return revisions.list(packetNo).stream()
                    .mapToInt(RevisionRecord::revision)
                    .max()
                    .orElse(0);
        } catch (DataAccessException | TransactionException out) {
            return -1;
        }
    }
}
