package org.agendagate;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/** Brings the tables up to what this program works with, or says why it cannot work with those that are there. */
final class Migrations implements FlywayMigrationStrategy {
    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

    @Override
    public void migrate(Flyway flyway) {
        List<MigrationInfo> applied = Arrays.stream(flyway.info().all())
                .filter(MigrationInfo::isApplied)
                .toList();
        refuseForeign(applied);
        refuseNewer(applied);
        refuseChanged(applied);
        try {
            flyway.migrate();
        } catch (FlywayException failure) {
            if (failure.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw foreign();
            }
            throw failure;
        }
    }

    /** Migrations of another program bear numbers too, and none is one of ours. */
    private static void refuseForeign(List<MigrationInfo> applied) {
        if (!applied.isEmpty()
                && applied.stream().noneMatch(migration -> isOurs(migration) && migration.isChecksumMatching())) {
            throw foreign();
        }
    }

    private static boolean isOurs(MigrationInfo migration) {
        return migration.getResolvedChecksum() != null;
    }

    private static StartRefusedException foreign() {
        return new StartRefusedException(
                "the database holds tables of another program (数据库中有其他程序的表)",
                "give the records a schema of their own: `create schema agenda_gate`, and name it in "
                        + "`agendagate.database`, as in jdbc:postgresql://host/db?currentSchema=agenda_gate, or with "
                        + ";SCHEMA=agenda_gate for H2 (请为记录另建模式，并在 `agendagate.database` 中指明)");
    }

    private static void refuseNewer(List<MigrationInfo> applied) {
        String newer = names(applied, migration -> NEWER.contains(migration.getState()));
        if (!newer.isEmpty()) {
            throw new StartRefusedException(
                    "the database was made by a newer program, with " + newer + " (数据库由更新版本的程序建立，本程序不能使用)",
                    "start that program or a later one, or name in `agendagate.database` a backup from before it "
                            + "(请改用该版本或者更新的程序，或者在 `agendagate.database` 中指定升级前的备份)");
        }
    }

    private static void refuseChanged(List<MigrationInfo> applied) {
        String changed = names(applied, migration -> isOurs(migration) && !migration.isChecksumMatching());
        if (!changed.isEmpty()) {
            throw new StartRefusedException(
                    "the tables were made by another text of " + changed + " than this program has (建表脚本与本程序的不一致)",
                    "start the program as it was released: a migration is never edited, what it lacks is one of its "
                            + "own (请使用正式发布的程序；建表脚本一经发布不得修改，需要改动的另加一个)");
        }
    }

    private static String names(List<MigrationInfo> migrations, Predicate<MigrationInfo> which) {
        return migrations.stream()
                .filter(which)
                .map(migration -> "`V" + migration.getVersion() + " " + migration.getDescription() + "`")
                .collect(Collectors.joining(", "));
    }
}
