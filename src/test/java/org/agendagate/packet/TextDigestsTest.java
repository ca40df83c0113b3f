package org.agendagate.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.agendagate.packet.TextDigests.Likeness;
import org.junit.jupiter.api.Test;

class TextDigestsTest {
    private static final String FIRST = "sha256:" + "a".repeat(64);
    private static final String OTHER_FIRST = "sha256:" + "b".repeat(64);
    private static final String SECOND = "sha256-2:" + "c".repeat(64);
    private static final String OTHER_SECOND = "sha256-2:" + "d".repeat(64);

    @Test
    void takesABareDigestForOneOfTheFirstReading() {
        assertThat(TextDigests.readingOf(FIRST)).isEqualTo(1);
        assertThat(TextDigests.readingOf(SECOND)).isEqualTo(2);
        assertThat(TextDigests.by(1, FIRST)).isEqualTo(FIRST);
        assertThat(TextDigests.by(2, FIRST)).isEqualTo("sha256-2:" + "a".repeat(64));
    }

    @Test
    void comparesByTheNewestReadingOfBoth() {
        TextDigests both = TextDigests.of(List.of(FIRST, SECOND));

        assertThat(both.like(SECOND)).isEqualTo(Likeness.SAME);
        assertThat(both.like(FIRST)).isEqualTo(Likeness.SAME);
        assertThat(both.like(OTHER_FIRST)).isEqualTo(Likeness.OTHER);
        assertThat(both.like(TextDigests.of(List.of(FIRST, OTHER_SECOND)))).isEqualTo(Likeness.OTHER);
        assertThat(both.like(TextDigests.of(List.of(OTHER_FIRST, SECOND)))).isEqualTo(Likeness.SAME);
    }

    @Test
    void neitherTakesForTheSameNorForAnotherWhatNoReadingShares() {
        assertThat(TextDigests.of(FIRST).like(SECOND)).isEqualTo(Likeness.UNKNOWN);
        assertThat(TextDigests.of(SECOND).like(FIRST)).isEqualTo(Likeness.UNKNOWN);
    }

    @Test
    void takesNoTextForTheSameAsAnother() {
        TextDigests none = TextDigests.of(List.of());

        assertThat(none.like(FIRST)).isEqualTo(Likeness.OTHER);
        assertThat(none.like(none)).isEqualTo(Likeness.OTHER);
    }

    @Test
    void isSureOnlyWhereAllIsKnown() {
        assertThat(Likeness.UNKNOWN.or(Likeness.OTHER)).isEqualTo(Likeness.UNKNOWN);
        assertThat(Likeness.UNKNOWN.or(Likeness.SAME)).isEqualTo(Likeness.SAME);
        assertThat(Likeness.OTHER.or(Likeness.OTHER)).isEqualTo(Likeness.OTHER);
        assertThat(Likeness.UNKNOWN.and(Likeness.SAME)).isEqualTo(Likeness.UNKNOWN);
        assertThat(Likeness.UNKNOWN.and(Likeness.OTHER)).isEqualTo(Likeness.OTHER);
        assertThat(Likeness.SAME.and(Likeness.SAME)).isEqualTo(Likeness.SAME);
    }
}
