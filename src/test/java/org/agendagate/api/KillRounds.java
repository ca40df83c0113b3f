package org.agendagate.api;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Kills the service again and again while clients submit and review, and compares what they were told with what is there
 * after the next start.
 *
 * <p>The seed fixes what the clients send and how long each life of the service lasts; what it had done by then is up to
 * the machine.
 */
final class KillRounds {
    private static final int CLIENTS = 4;
    private static final int LONGEST_MILLIS = 1_500;

    private final String[] service;
    private final Random random;
    private final List<KillClient> clients = new ArrayList<>();

    /** @param service arguments that name an empty database */
    KillRounds(long seed, String... service) {
        this.service = service;
        random = new Random(seed);
        for (int number = 1; number <= CLIENTS; number++) {
            clients.add(new KillClient(number, random.nextLong()));
        }
    }

    /** Lives through {@code rounds} kills and one more start, at which everything is compared. */
    KillTally run(int rounds) throws IOException, InterruptedException {
        KillTally tally = new KillTally();
        for (int round = 1; round <= rounds; round++) {
            try (ServiceProcess process = new ServiceProcess(service)) {
                if (round % 10 == 0) {
                    // Some lives end before the service serves.
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * LONGEST_MILLIS));
                } else {
                    HttpDoor door = process.door();
                    clients.forEach(client -> client.compareLast(door, tally));
                    tally.chain(door);
                    work(process, door, random.nextInt(LONGEST_MILLIS));
                }
                process.kill();
                tally.rounds++;
            }
        }
        try (ServiceProcess process = new ServiceProcess(service)) {
            HttpDoor door = process.door();
            clients.forEach(client -> client.compareLast(door, tally));
            clients.forEach(client -> client.compareAll(door, tally));
            tally.chain(door);
        }
        return tally;
    }

    /**
     * Lets the clients work, kills the service under them {@code millis} after it began to answer, and waits for them to
     * notice.
     */
    private void work(ServiceProcess process, HttpDoor door, int millis) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> working = new ArrayList<>();
            CountDownLatch begun = new CountDownLatch(CLIENTS);
            clients.forEach(client -> working.add(threads.submit(() -> client.workUntilGone(door, begun))));
            begun.await(1, TimeUnit.MINUTES);
            TimeUnit.MILLISECONDS.sleep(millis);
            process.kill();
            for (Future<?> client : working) {
                client.get();
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } finally {
            threads.shutdownNow();
        }
    }
}
