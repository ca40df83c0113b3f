package org.agendagate.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HonestMistakesTest {
    static List<Path> mistakes() {
        return ExpectedProblems.files("mistakes");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsMistakeAtItsPlace(Path file) {
        ExpectedProblems.check(file);
    }

    @Test
    void coversWhatPeopleGetWrong() {
        assertThat(mistakes()).hasSizeGreaterThan(60);
    }
}
