package org.agendagate.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short form of {@link ReloadUnderLoadFigures}. */
class ReloadUnderLoadTest {
    private static final int EDITS = 5;

    @TempDir
    private Path folder;

    @Test
    void answersEveryRequestByOneRuleBookWhileRulesAreEditedAndBroken() throws Exception {
        try (LoadedService service = new LoadedService(folder, 3, Duration.ZERO, Duration.ofMillis(20))) {
            LoadedService.Load load = service.during(() -> {
                for (int edit = 0; edit < EDITS; edit++) {
                    service.edit();
                    service.breakRule();
                }
            });

            assertThat(service.reloads()).isEqualTo(EDITS);
            assertThat(load.failed()).isZero();
            assertThat(load.mixed()).isZero();
            assertThat(load.ruleBooks()).hasSizeGreaterThan(2);
        }
    }
}
