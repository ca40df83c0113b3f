package org.agendagate.api;

import static org.agendagate.api.HttpDoor.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A service whose disk runs full while clients submit, and what became of what they sent. */
final class FullDisk {
    private static final int CLIENTS = 4;
    private static final int WARM = 40;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final String name;
    private final SmallDisk disk;
    private final Step onceFree;
    private final String[] arguments;
    private final Queue<Sent> sent = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();
    private volatile boolean full;
    private volatile boolean over;

    FullDisk(String name, SmallDisk disk, Step onceFree, String... arguments) {
        this.name = name;
        this.disk = disk;
        this.onceFree = onceFree;
        this.arguments = arguments;
    }

    boolean run(int seconds) throws Exception {
        System.out.println(name);
        try (ServiceProcess service = new ServiceProcess(arguments)) {
            HttpDoor door = service.door();
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> submit(door));
            }
            awaitAcknowledged(WARM);
            stayFull(door, seconds);
            over = true;
            clients.shutdown();
            clients.awaitTermination(1, TimeUnit.MINUTES);
            tell();
            compare(door, "with space again");
        }
        try (ServiceProcess service = new ServiceProcess(arguments)) {
            compare(service.door(), "after a restart");
        }
        wrong.forEach(what -> System.out.println("  WRONG: " + what));
        return wrong.isEmpty();
    }

    private void stayFull(HttpDoor door, int seconds) throws Exception {
        String check = Packets.packet(Packets.freshNumber());
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        full = true;
        int checks = 0;
        while (System.nanoTime() < end) {
            disk.fill();
            mustBe(200, "a check", door.post("/api/checks", check));
            mustBe(200, "the rule book", door.get("/api/rule-book"));
            mustBe(200, "a rule", door.get("/api/rules/G01"));
            checks++;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        System.out.printf(
                "  full: %d checks and as many readings of rules, readiness %d%n",
                checks, door.get("/actuator/health/readiness").statusCode());
        full = false;
        disk.free();
        long freed = System.nanoTime();
        onceFree.run();
        awaitAcknowledged(acknowledged() + WARM);
        System.out.printf(
                "  submissions went on within %.1f s of there being space%n", (System.nanoTime() - freed) / 1e9);
    }

    private void submit(HttpDoor door) {
        while (!over) {
            String packetNo = String.format(Locale.ROOT, "FD-2026-%06d", numbers.incrementAndGet());
            String packet = Packets.packet(packetNo);
            boolean before = full;
            HttpResponse<String> answer = door.as("clerk").post("/api/packets", packet);
            sent.add(new Sent(packetNo, packet, before && full, answer));
            try {
                TimeUnit.MILLISECONDS.sleep(50);
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void tell() {
        Map<String, Integer> answers = new TreeMap<>();
        for (Sent one : sent) {
            answers.merge(one.answer.statusCode() + (one.full ? " while full" : ""), 1, Integer::sum);
            boolean refused = one.answer.statusCode() == 503
                    && one.answer.headers().firstValue("Retry-After").isPresent();
            if (!one.acknowledged() && !refused) {
                wrong.add(one.packetNo + " was answered " + one.answer.statusCode() + " " + one.answer.body());
            }
        }
        System.out.println("  answers to submissions: " + answers);
    }

    /** What was acknowledged is there as it was told, once; what was refused goes in now. */
    private void compare(HttpDoor door, String when) {
        int recorded = 0;
        for (Sent one : sent) {
            HttpResponse<String> again = door.as("clerk").post("/api/packets", one.packet);
            if (one.acknowledged() && !again.body().equals(one.answer.body())) {
                wrong.add("lost " + when + ": " + one.packetNo + " is now " + again.statusCode() + " " + again.body());
            } else if (again.statusCode() != 200 && again.statusCode() != 201) {
                wrong.add(one.packetNo + " " + when + ": " + again.statusCode() + " " + again.body());
            }
            recorded += !one.acknowledged() && again.statusCode() == 200 ? 1 : 0;
            int decisions = json(door.get("/api/packets/" + one.packetNo))
                    .path("decisions")
                    .size();
            if (decisions != 1) {
                wrong.add(one.packetNo + " has " + decisions + " decisions " + when);
            }
        }
        HttpResponse<String> chain = door.get("/api/ledger/verification");
        if (chain.statusCode() != 200 || !json(chain).path("holds").asBoolean()) {
            wrong.add("the chain " + when + ": " + chain.body());
        }
        System.out.printf(
                "  %s: %d acknowledged and there; of %d refused %d were there before they were sent again; the chain is"
                        + " walked%n",
                when, acknowledged(), sent.size() - acknowledged(), recorded);
    }

    private void mustBe(int status, String what, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            wrong.add(what + " while full: " + answer.statusCode() + " " + answer.body());
        }
    }

    private int acknowledged() {
        return (int) sent.stream().filter(Sent::acknowledged).count();
    }

    private void awaitAcknowledged(int number) throws InterruptedException, IOException {
        long end = System.nanoTime() + PATIENCE;
        while (acknowledged() < number) {
            if (System.nanoTime() > end) {
                tell();
                throw new IOException("no submission is acknowledged any more");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    interface Step {
        void run() throws Exception;
    }

    private record Sent(String packetNo, String packet, boolean full, HttpResponse<String> answer) {
        boolean acknowledged() {
            return answer.statusCode() == 201;
        }
    }
}
