package org.agendagate.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agendagate.records.Databases;
import org.agendagate.records.OwnPostgres;

/**
 * Lets the disk run full while clients submit: H2's, PostgreSQL's, and that of PostgreSQL's log alone. Each stays full for
 * 15 seconds, or as many as the argument says. Takes root, for it mounts the disks. Ends with 1 where anything was lost,
 * or answered otherwise than it should be.
 */
public final class FullDiskFigures {
    private FullDiskFigures() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = arguments.length == 0 ? 15 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("full-disk");
        boolean well = h2(folder.resolve("h2"), seconds);
        well &= postgres(folder.resolve("postgres"), seconds);
        well &= log(folder.resolve("log"), seconds);
        System.exit(well ? 0 : 1);
    }

    private static boolean h2(Path folder, int seconds) throws Exception {
        try (SmallDisk disk = new SmallDisk(folder, 48)) {
            return new FullDisk("H2", disk, () -> {}, "--agendagate.database=" + Databases.h2(folder.resolve("gate")))
                    .run(seconds);
        }
    }

    private static boolean postgres(Path folder, int seconds) throws Exception {
        try (SmallDisk disk = new SmallDisk(folder, 160);
                OwnPostgres postgres = new OwnPostgres(folder)) {
            return onPostgres("PostgreSQL", disk, postgres).run(seconds);
        }
    }

    private static boolean log(Path folder, int seconds) throws Exception {
        try (SmallDisk disk = new SmallDisk(folder.resolve("wal"), 64);
                OwnPostgres postgres = new OwnPostgres(folder)) {
            postgres.stop();
            postgres.moveLog(disk.path());
            postgres.startAgain();
            return onPostgres("PostgreSQL's log", disk, postgres).run(seconds);
        }
    }

    private static FullDisk onPostgres(String name, SmallDisk disk, OwnPostgres postgres) {
        return new FullDisk(name, disk, () -> bringBack(postgres), "--agendagate.database=" + postgres.url("postgres"));
    }

    /** A server that cannot write its log ends; its operator starts it again once there is room. */
    private static void bringBack(OwnPostgres postgres) throws IOException {
        if (!postgres.isRunning()) {
            System.out.println("  the server had ended and is started again");
            postgres.startAgain();
        }
    }
}
