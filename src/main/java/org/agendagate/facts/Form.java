package org.agendagate.facts;

import java.util.List;
import org.agendagate.packet.Ask;
import org.agendagate.packet.Competence;
import org.agendagate.reference.FormField;
import org.jspecify.annotations.Nullable;

/** The agenda form of an item, as filled in. */
@Meaning(zh = "申报表：一个议题的申报表填写情况", en = "the agenda form of an item, as filled in", at = "/items/0")
public record Form(
        String at,

        @Meaning(zh = "议题编号", en = "number of the item", example = "CW-2026-1012-01")
        String itemNo,

        @Meaning(
                zh = "必填要素齐全（必填要素见 form.yaml）",
                en = "all mandatory fields are filled in",
                from = {
                    "title",
                    "ask",
                    "decisionPoints",
                    "basis",
                    "leadUnit",
                    "/handler/name",
                    "/handler/post",
                    "/handler/phone",
                    "reporter",
                    "minutes",
                    "/unitHeadSignature/signed",
                    "/unitHeadSignature/signedOn"
                })
        boolean complete,

        @Meaning(zh = "空缺的必填要素", en = "mandatory fields that are empty", values = FormField.class, example = "BASIS")
        List<String> missing,

        @Meaning(zh = "空缺的必填要素的中文名称", en = "the same in Chinese words", example = "依据、联系电话")
        String missingText,

        @Meaning(zh = "同上，英文", en = "the same in English", example = "basis, telephone")
        String missingTextEn,

        @Meaning(
                zh = "提请事项；没有填写为空",
                en = "what the meeting is asked to do",
                from = "ask",
                values = Ask.class,
                example = "HEAR")
        @Nullable
        String ask,

        @Meaning(zh = "提请事项的中文名称", en = "the same in Chinese words", from = "ask", example = "听取")
        String askText,

        @Meaning(zh = "需议定事项的条数", en = "number of points to decide", from = "decisionPoints", example = "2")
        int decisionPoints,

        @Meaning(
                zh = "报送单位声明为一事一议（没有声明视为不是）",
                en = "declared to be one matter; false where nothing is declared",
                from = "oneMatter")
        boolean oneMatter,

        @Meaning(
                zh = "决定权限；没有填写为空",
                en = "who could settle the matter",
                from = "competence",
                values = Competence.class,
                example = "LEADER_IN_CHARGE")
        @Nullable
        String competence,

        @Meaning(zh = "决定权限的中文名称", en = "the same in Chinese words", from = "competence", example = "分管领导")
        String competenceText,

        @Meaning(zh = "同上，英文", en = "the same in English", from = "competence", example = "leader in charge")
        String competenceTextEn)
        implements Fact {
    public Form {
        missing = List.copyOf(missing);
    }

    @Override
    public String itemAt() {
        return at;
    }
}
