package org.agendagate.facts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.agendagate.packet.MeetingKind;
import org.agendagate.packet.Secrecy;
import org.jspecify.annotations.Nullable;

/** The packet an item came in: number, handler, signature of the unit's head, meeting. As the packet says it, unlike what follows from it. */
@Meaning(
        zh = "报送情况：报送包的编号、经办人、单位主要负责人审签和会议，每个议题一条",
        en = "the packet an item came in: number, handler, signature of the unit's head, meeting",
        at = "/items/0")
public record Submission(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(zh = "报送编号", en = "number of the packet", from = "/packetNo", example = "YTBS-2026-0188")
        String packetNo,

        @Meaning(zh = "第几次报送", en = "which revision it is", from = "/revision", example = "1")
        int revision,

        @Meaning(
                zh = "密级声明",
                en = "declared secrecy",
                from = "/secrecy",
                values = Secrecy.class,
                example = "NON_SECRET")
        String secrecy,

        @Meaning(
                zh = "经办处室；没有填写为空",
                en = "division that handles it; absent where not given",
                from = "/division",
                example = "综合处")
        @Nullable
        String division,

        @Meaning(
                zh = "经办人姓名；没有填写为空",
                en = "name of the handler; absent where not given",
                from = "/handler/name",
                example = "经办人甲")
        @Nullable
        String handlerName,

        @Meaning(
                zh = "经办人岗位；没有填写为空",
                en = "post of the handler; absent where not given",
                from = "/handler/post",
                example = "四级调研员")
        @Nullable
        String handlerPost,

        @Meaning(
                zh = "经办人电话；没有填写为空",
                en = "telephone of the handler; absent where not given",
                from = "/handler/phone",
                example = "0000-0000000")
        @Nullable
        String handlerPhone,

        @Meaning(
                zh = "审签的单位主要负责人姓名；没有填写为空",
                en = "name of the head who signed; absent where not given",
                from = "/unitHeadSignature/name",
                example = "负责人甲")
        @Nullable
        String headName,

        @Meaning(
                zh = "审签的单位主要负责人职务；没有填写为空",
                en = "post of the head who signed; absent where not given",
                from = "/unitHeadSignature/post",
                example = "厅长")
        @Nullable
        String headPost,

        @Meaning(zh = "单位主要负责人已签字", en = "the unit's head has signed", from = "/unitHeadSignature/signed")
        boolean headSigned,

        @Meaning(
                zh = "单位主要负责人签字日期；没有填写为空",
                en = "day on which the unit's head signed; absent where not given",
                from = "/unitHeadSignature/signedOn",
                example = "2026-09-24")
        @Nullable
        LocalDate headSignedOn,

        @Meaning(
                zh = "单位主要负责人签字的佐证材料；没有填写为空",
                en = "evidence of the head's signature; absent where not given",
                from = "/unitHeadSignature/evidence",
                example = "审签单.pdf")
        @Nullable
        String headEvidence,

        @Meaning(
                zh = "报送单位填写的报送时间；没有填写为空",
                en = "time of submission as the unit states it; absent where not given",
                from = "/submittedAt",
                example = "2026-09-28 09:00")
        @Nullable
        LocalDateTime submittedAt,

        @Meaning(zh = "会议编号", en = "number of the meeting", from = "/meeting/meetingNo", example = "CWH-2026-10-12")
        String meetingNo,

        @Meaning(
                zh = "会议类别",
                en = "kind of the meeting",
                from = "/meeting/kind",
                values = MeetingKind.class,
                example = "STANDING_COMMITTEE")
        String meetingKind,

        @Meaning(zh = "不能到会的领导代号", en = "leaders who cannot attend", from = "/meeting/absentLeaders", example = "L-农业")
        List<String> absentLeaders)
        implements Fact {
    public Submission {
        absentLeaders = List.copyOf(absentLeaders);
    }

    @Override
    public String itemAt() {
        return at;
    }
}
