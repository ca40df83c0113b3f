package org.agendagate.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.agendagate.documents.TextChanges.Change;
import org.junit.jupiter.api.Test;

class TextChangesTest {
    private static final List<String> TEXT = List.of("第一条 总则", "第二条 职责", "第三条 期限为20日", "第四条 附则");

    @Test
    void findsNothingWhereOnlyWhiteSpaceDiffers() {
        assertThat(TextChanges.between(TEXT, List.of("第一条　总则", "第二条职责", "第三条 期限为 20 日", "第四条 附则 ")))
                .isEqualTo(new TextChanges(true, List.of()));
    }

    @Test
    void tellsAChangedArticleWithBothTexts() {
        assertThat(TextChanges.between(TEXT, List.of("第一条 总则", "第二条 职责", "第三条 期限为30日", "第四条 附则")))
                .isEqualTo(
                        new TextChanges(false, List.of(new Change(3, List.of("第三条 期限为20日"), List.of("第三条 期限为30日")))));
    }

    @Test
    void tellsWhatWasTakenOutAndPutIn() {
        assertThat(TextChanges.between(TEXT, List.of("第一条 总则", "第三条 期限为20日", "第四条 附则", "第五条 施行")))
                .isEqualTo(new TextChanges(
                        false,
                        List.of(
                                new Change(2, List.of("第二条 职责"), List.of()),
                                new Change(5, List.of(), List.of("第五条 施行")))));
    }

    @Test
    void tellsAParagraphThatWasSplitThoughTheTextIsTheSame() {
        assertThat(TextChanges.between(List.of("甲乙"), List.of("甲", "乙")))
                .isEqualTo(new TextChanges(true, List.of(new Change(1, List.of("甲乙"), List.of("甲", "乙")))));
    }

    @Test
    void tellsTextsThatHaveNothingInCommonAsOneChange() {
        List<String> before = lines("甲", 6000);
        List<String> after = lines("乙", 6000);

        assertThat(TextChanges.between(before, after).changes()).containsExactly(new Change(1, before, after));
    }

    @Test
    void turnsTheEarlierTextIntoTheLater() {
        Random random = new Random(5);
        for (int i = 0; i < 300; i++) {
            List<String> before = randomText(random);
            List<String> after = randomText(random);

            assertThat(applied(before, TextChanges.between(before, after))).isEqualTo(after);
        }
    }

    private static List<String> applied(List<String> before, TextChanges changes) {
        List<String> text = new ArrayList<>(before);
        List<Change> backwards = new ArrayList<>(changes.changes());
        Collections.reverse(backwards);
        for (Change change : backwards) {
            int from = change.at() - 1;
            List<String> old = text.subList(from, from + change.before().size());
            assertThat(old).isEqualTo(change.before());
            old.clear();
            text.addAll(from, change.after());
        }
        return text;
    }

    private static List<String> randomText(Random random) {
        return IntStream.range(0, random.nextInt(8))
                .mapToObj(i -> "第" + random.nextInt(4) + "条")
                .toList();
    }

    private static List<String> lines(String word, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).toList();
    }
}
