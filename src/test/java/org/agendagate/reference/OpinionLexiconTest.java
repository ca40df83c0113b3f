package org.agendagate.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.agendagate.opinions.Occasion;
import org.agendagate.packet.MeetingKind;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The word list as it came with the first edition, read by its phrases alone and clause by clause. */
class OpinionLexiconTest {
    private static final Occasion MEETING = new Occasion(MeetingKind.STANDING_COMMITTEE, LocalDate.of(2026, 10, 12));
    private static final OpinionLexicon LEXICON = lexicon();

    private static OpinionLexicon lexicon() {
        Map<String, byte[]> files = new HashMap<>(RuleFiles.bundled().contents());
        try (InputStream in = Objects.requireNonNull(
                OpinionLexiconTest.class.getResourceAsStream("opinions-of-the-first-edition.yaml"))) {
            files.put("reference/opinions.yaml", in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ((Compilation.Compiled) RuleBook.compile(RuleFiles.of(files)))
                .ruleBook()
                .reference()
                .opinions();
    }

    /** What the grammar knows stays; the list's phrases and doubts make it severer, never milder. */
    @ParameterizedTest(name = "{0} is {1}, clause by clause")
    @CsvSource({
        "同意, AGREE",
        "没有不同意见。, AGREE",
        "各部门不同意见已协调一致，同意上会, UNCLEAR",
        "同意上会，会后再研究细化实施方案, AGREE_WITH_COMMENT",
        "经与财政厅会商同意上会, UNCLEAR",
        "同意，但文字请再斟酌, UNCLEAR",
        "同意，不上会, DISAGREE",
        "同意，请在现行法律前提下推进, UNCLEAR",
        "阅, READ_ONLY",
    })
    void readsTheListClauseByClause(String words, OpinionKind kind) {
        assertThat(LEXICON.read(words, true, MEETING).kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "同意, AGREE",
        "同意上会。, AGREE",
        "拟同意, AGREE",
        "“同意”, AGREE",
        "同 意, AGREE",
        "无不同意见, AGREE",
        "没有不同意见。, AGREE",
        "原则同意, AGREE_WITH_COMMENT",
        "同意，请注意与上位法衔接。, AGREE",
        "请商省财政厅后上会, CONDITIONAL",
        "同意，请商省发展改革委后上会。, CONDITIONAL",
        "修改完善后报, CONDITIONAL",
        "暂缓, DEFER",
        "同意原则，但资金部分再研究, DEFER",
        "下次再议, DEFER",
        "不同意, DISAGREE",
        "不宜上会, DISAGREE",
        "请省财政厅阅处, FORWARD",
        "阅, READ_ONLY",
        "已阅。, READ_ONLY",
        "圈阅, READ_ONLY",
        "○, READ_ONLY",
        "閱, READ_ONLY",
        "不能同意, UNCLEAR",
        "难以同意, UNCLEAR",
        "未同意, UNCLEAR",
        "非同意, UNCLEAR",
        "并不完全同意, UNCLEAR",
        "不可上会, UNCLEAR",
        "不可提交, UNCLEAR",
        "同意退回, UNCLEAR",
        "同意撤回该议题, UNCLEAR",
        "同意不上会, UNCLEAR",
        "同意缓, UNCLEAR",
        "同意推迟上会, UNCLEAR",
        "同意下次会议再议, UNCLEAR",
        "是否同意，请书记定, UNCLEAR",
        "同意？, UNCLEAR",
        "同意吗, UNCLEAR",
        "省财政厅无意见, UNCLEAR",
        "同意财政厅的反对意见, UNCLEAR",
        "如财政厅同意，可上会, UNCLEAR",
        "同意，但请先征求财政厅意见, UNCLEAR",
        "同意在修改完善的基础上上会, UNCLEAR",
        "请注意保密, UNCLEAR",
        "阅。请注意时限, UNCLEAR",
        "阅后报书记, FORWARD",
        "同意如期上会, AGREE",
        "此事重要, UNCLEAR",
        "OK, UNCLEAR",
    })
    void tellsWhatWordsAmountTo(String words, OpinionKind kind) {
        assertThat(LEXICON.kindOf(words, true)).isEqualTo(kind);
    }

    @Test
    void tellsBareSignatureFromBlankBox() {
        assertThat(LEXICON.kindOf(null, true)).isEqualTo(OpinionKind.NAME_ONLY);
        assertThat(LEXICON.kindOf("  ", true)).isEqualTo(OpinionKind.NAME_ONLY);
        assertThat(LEXICON.kindOf(null, false)).isEqualTo(OpinionKind.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({
        "AGREE, true",
        "AGREE_WITH_COMMENT, true",
        "CONDITIONAL, true",
        "DEFER, true",
        "DISAGREE, true",
        "FORWARD, false",
        "READ_ONLY, false",
        "NAME_ONLY, false",
        "EMPTY, false",
        "UNCLEAR, false"
    })
    void countsOnlyWordsOfOnesOwn(OpinionKind kind, boolean counts) {
        assertThat(LEXICON.countsAsOpinion(kind)).isEqualTo(counts);
    }
}
