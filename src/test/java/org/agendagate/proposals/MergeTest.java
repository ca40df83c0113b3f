package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agendagate.rules.RuleFiles;
import org.junit.jupiter.api.Test;

class MergeTest {
    private static final String TEXT = "1\n2\n3\n4\n5\n6\n";

    @Test
    void joinsChangesOfDifferentLines() {
        Merge merge = merge(TEXT.replace("2", "two"), TEXT.replace("5", "five\nfive and a half"));

        assertThat(merge.clashes()).isEmpty();
        assertThat(text(merge.files())).isEqualTo("1\ntwo\n3\n4\nfive\nfive and a half\n6\n");
    }

    @Test
    void leavesChangesOfTheSameLineAndOfNeighboursToPeople() {
        assertThat(merge(TEXT.replace("2", "two"), TEXT.replace("2", "TWO")).clashes())
                .containsExactly("a.drl");
        assertThat(merge(TEXT.replace("2", "two"), TEXT.replace("3", "three")).clashes())
                .containsExactly("a.drl");
        assertThat(merge(TEXT + "7", TEXT + "8").clashes()).containsExactly("a.drl");
    }

    @Test
    void takesWhatOnlyOneOfThemChanged() {
        assertThat(text(merge(TEXT, TEXT.replace("1", "one")).files())).startsWith("one");
        assertThat(text(merge(TEXT.replace("1", "one"), TEXT).files())).startsWith("one");
        assertThat(text(merge(TEXT.replace("1", "one"), TEXT.replace("1", "one"))
                        .files()))
                .startsWith("one");
    }

    @Test
    void knowsFilesThatAreNewOrGone() {
        RuleFiles base = files(TEXT);
        RuleFiles without = Merge.with(base, new TreeMap<>(Map.of("a.drl", Optional.empty())));
        RuleFiles with = Merge.with(base, new TreeMap<>(Map.of("b.yaml", Optional.of("b"))));

        assertThat(Merge.of(base, without, with).files().contents()).containsOnlyKeys("b.yaml");
        assertThat(Merge.of(base, with, without).files().contents()).containsOnlyKeys("b.yaml");
        assertThat(Merge.of(base, without, files(TEXT + "7")).clashes()).containsExactly("a.drl");
    }

    private static Merge merge(String ours, String theirs) {
        return Merge.of(files(TEXT), files(ours), files(theirs));
    }

    private static RuleFiles files(String text) {
        return RuleFiles.of(Map.of("a.drl", text.getBytes(UTF_8)));
    }

    private static String text(RuleFiles files) {
        return new String(files.contents().get("a.drl"), UTF_8);
    }
}
