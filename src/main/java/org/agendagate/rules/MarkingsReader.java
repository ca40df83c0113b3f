package org.agendagate.rules;

import java.util.List;
import java.util.Optional;
import org.agendagate.markings.Markings;
import org.agendagate.texts.FoldedText;

/** Reads {@code markings.yaml}: what the office takes for a marking besides what counts in every office. */
final class MarkingsReader {
    private static final int MOST = 200;

    /** What papers without any marking say; an addition that occurs here is no marking. */
    private static final List<String> PROSE = List.of(
            "学习宣传《中华人民共和国保守国家秘密法》及其实施条例，做好保密工作",
            "明确国家秘密、工作秘密、商业秘密、个人隐私的保护责任",
            "规范绝密级、机密级、秘密级国家秘密的密级和保密期限",
            "加强涉密人员、涉密文件、涉密载体、涉密信息系统管理",
            "不涉密，不涉及国家秘密，可以公开",
            "内部事务，内部控制，内部审计，内部资料，内部管理",
            "同意提请省委常委会会议审议",
            "关于报送有关文件、材料、方案、意见、附件的请示、通知、报告");

    private MarkingsReader() {}

    static Markings read(YamlSection file) {
        List<String> additions = file.findTexts("additions");
        if (additions.size() > MOST) {
            file.tell("additions", ReferenceMistake.TOO_MANY, MOST);
        }
        additions.forEach(addition -> look(addition, file));
        Markings markings = Markings.with(additions, file.findFlag("workSecrets"));
        file.close();
        return markings;
    }

    private static void look(String addition, YamlSection file) {
        String word = FoldedText.word(addition);
        if (word.codePointCount(0, word.length()) < 2) {
            file.tellWord(List.of("additions"), addition::equals, ReferenceMistake.MARKING_TOO_SHORT, addition);
            return;
        }
        Optional<String> prose = PROSE.stream()
                .filter(text -> FoldedText.word(text).contains(word))
                .findFirst();
        prose.ifPresent(text -> file.tellWord(
                List.of("additions"), addition::equals, ReferenceMistake.MARKING_IN_PROSE, addition, text));
    }
}
