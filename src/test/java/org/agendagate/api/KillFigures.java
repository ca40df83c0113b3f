package org.agendagate.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.agendagate.records.Databases;
import org.agendagate.records.PostgresServer;

/**
 * Kills the service 60 times on H2 and 60 times on PostgreSQL, or as often as the first argument says, and tells what was
 * lost. The second argument is the seed. Ends with 1 where anything was lost, doubled or broken.
 */
public final class KillFigures {
    private KillFigures() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length == 0 ? 60 : Integer.parseInt(arguments[0]);
        long seed = arguments.length < 2 ? 1 : Long.parseLong(arguments[1]);
        Path folder = Files.createTempDirectory("kill-figures");
        boolean well = run("H2", rounds, seed, "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
        PostgresServer postgres = PostgresServer.shared();
        well &= run(
                "PostgreSQL",
                rounds,
                seed,
                "--agendagate.database=" + postgres.freshDatabase(),
                "--agendagate.database-user=" + postgres.user(),
                "--agendagate.database-password=" + postgres.password());
        System.exit(well ? 0 : 1);
    }

    private static boolean run(String name, int rounds, long seed, String... service)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        KillTally tally = new KillRounds(seed, service).run(rounds);
        System.out.printf("%s: %s; %.0f s%n", name, tally, (System.nanoTime() - start) / 1e9);
        tally.lost.forEach(lost -> System.out.println("lost: " + lost));
        tally.doubled.forEach(doubled -> System.out.println("doubled: " + doubled));
        tally.broken.forEach(broken -> System.out.println("broken: " + broken));
        return tally.lost.isEmpty() && tally.doubled.isEmpty() && tally.broken.isEmpty();
    }
}
