package org.agendagate.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.texts.FoldedText;

/**
 * Words that say nothing of their writer's view: that somebody has read a paper, passes it on for handling, or has left
 * the box empty. No office can make an opinion of them.
 */
final class EmptyWords {
    /** Whole opinions of that kind, as they are written; a lexicon must take none of them for an opinion. */
    static final List<String> OPINIONS = List.of(
            "阅",
            "已阅",
            "圈阅",
            "已圈阅",
            "传阅",
            "阅知",
            "阅悉",
            "知悉",
            "○",
            "〇",
            "阅处",
            "请阅处",
            "阅示",
            "请阅示",
            "阅研",
            "请研处",
            "转请财政厅阅处",
            "转请有关部门研处",
            "请财政厅研究提出意见",
            "批转财政厅办理",
            "请办公厅办理",
            "呈书记阅示",
            "送财政厅阅",
            "。",
            "　");

    /** Made of nothing but marks and the small words around them: 圈阅, 请转阅, 已阅处. */
    private static final Pattern MARK = Pattern.compile("[请已均再并即由转送呈报批交阅圈知悉收签传参处办研示酌商理〇○√✓☑]+");

    private static final Pattern HANDING_ON = Pattern.compile("阅|圈|知悉|转请|批转|研处|商处|酌处|办理|处理|请研究|提出意见|签名|签字|盖章|名章");

    /** Something that says more than that: a phrase with these is its author's to judge, and the probes' to show. */
    private static final Pattern OWN_VIEW =
            Pattern.compile("同意|赞成|赞同|认可|支持|异议|可以|可行|可上|可提|上会|提交|提请|审议|照办|按此|不|未|无|缓|待|后|前提|再研究");

    private static final Set<String> NOTHING =
            Set.of("", "无", "空", "空白", "略", "同上", "见附件", "未填", "待定", "另定", "暂无", "没有", "-", "—", "/", "x");

    private EmptyWords() {}

    /** Whether a phrase of an opinion says nothing of its writer's view. */
    static boolean isEmpty(String phrase) {
        String folded = FoldedText.word(phrase).strip();
        return isNothing(folded)
                || MARK.matcher(folded).matches()
                || (HANDING_ON.matcher(folded).find()
                        && !OWN_VIEW.matcher(folded).find());
    }

    /** Whether what stands where a name belongs is no name. */
    static boolean isNothing(String name) {
        String folded = FoldedText.word(name).strip().toLowerCase(java.util.Locale.ROOT);
        return NOTHING.contains(folded) || folded.codePoints().noneMatch(Character::isLetterOrDigit);
    }
}
