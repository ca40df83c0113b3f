package org.agendagate.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.agendagate.OfficeClock;
import org.agendagate.decision.DecisionJson;
import org.agendagate.decision.PacketDecision;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.history.Receipt;
import org.agendagate.packet.ReadPacket;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Databases;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The whole service on a port of its own, with clients that keep asking while its rules are edited. Every edit changes
 * the reason of every rule that may change, so that a decision by two rule books cannot look like one by either.
 */
final class LoadedService implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Path MEETING = Path.of("samples/packets/standing-committee-2026-10-12/packet.json");
    /** So many checks for each packet that is submitted. */
    private static final int CHECKS = 3;

    private static final Pattern UNTOUCHED =
            Pattern.compile("^seed/|signatory-competence|pre-review-outcome|department-positions|yaml$");

    private final Path folder;
    private final Duration pace;
    private final int clients;
    private final ConfigurableApplicationContext service;
    private final LiveRuleBook live;
    private final HttpDoor door;
    private final PacketReader reader = PacketReader.create();
    private final Map<String, RuleBook> books = new ConcurrentHashMap<>();
    private final AtomicInteger packets = new AtomicInteger();
    private final String meeting;
    private int edits;
    private long moved;

    /**
     * Starts it.
     *
     * @param pace how often each client asks; zero for as soon as it was answered
     * @param watch how often the service looks at its rules
     */
    LoadedService(Path folder, int clients, Duration pace, Duration watch) throws IOException {
        this.folder = folder;
        this.clients = clients;
        this.pace = pace;
        meeting = Files.readString(MEETING);
        pointTo(write(RuleFiles.bundled().contents()));
        service = OfficeClock.serve(
                "--server.port=0",
                "--agendagate.rules=" + folder.resolve("rules"),
                "--agendagate.rules-watch=" + watch.toMillis() + "ms",
                "--agendagate.database=" + Databases.h2(folder.resolve("agenda-gate")));
        live = service.getBean(LiveRuleBook.class);
        door = new HttpDoor(Integer.parseInt(service.getEnvironment().getRequiredProperty("local.server.port")));
    }

    /** Clients ask as long as {@code meanwhile} lasts, each at least once before it and once after. */
    Load during(Step meanwhile) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CountDownLatch asking = new CountDownLatch(clients);
        ExecutorService executor = Executors.newFixedThreadPool(clients);
        try {
            List<Future<List<Answer>>> asked = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                asked.add(executor.submit(() -> ask(done, asking)));
            }
            asking.await();
            meanwhile.run();
            done.set(true);
            List<Answer> answers = new ArrayList<>();
            for (Future<List<Answer>> some : asked) {
                answers.addAll(some.get());
            }
            return load(answers);
        } finally {
            done.set(true);
            executor.shutdownNow();
        }
    }

    /**
     * Edits all rules in one step, as mounted configuration does, and returns when the edit is live.
     *
     * @return how long that took from the step on
     */
    Duration edit() throws IOException {
        int edit = ++edits;
        String version = pointTo(write(edited(text -> text.replace("@reason( \"", "@reason( \"（第" + edit + "版）"))));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> live.current().book().version().equals(version));
        return Duration.ofNanos(System.nanoTime() - moved);
    }

    /** Breaks a rule and returns when the edit was refused. */
    void breakRule() throws IOException {
        long refusals = live.standing().refusals();
        pointTo(write(edited(text -> text.replace("\nwhen", "\nwenn"))));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> live.standing().refusals() > refusals);
    }

    /** Those that went live. */
    long reloads() {
        return live.standing().accepted();
    }

    private List<Answer> ask(AtomicBoolean done, CountDownLatch asking) {
        List<Answer> answers = new ArrayList<>();
        long due = System.nanoTime();
        boolean last;
        do {
            last = done.get();
            int number = packets.incrementAndGet();
            boolean check = number % (CHECKS + 1) != 0;
            String packet = (check ? meeting : Packets.example())
                    .replaceFirst(
                            "\"packetNo\": \"[^\"]*\"",
                            String.format(Locale.ROOT, "\"packetNo\": \"LOAD-2026-%06d\"", number))
                    .replaceFirst("关于全省农村公路养护", String.format(Locale.ROOT, "关于第%06d号工程", number));
            LockSupport.parkNanos(due - System.nanoTime());
            long start = pace.isZero() ? System.nanoTime() : due;
            HttpResponse<String> answer = door.post(check ? "/api/checks" : "/api/packets", packet);
            answers.add(new Answer(packet, answer.statusCode(), answer.body(), System.nanoTime() - start));
            due += pace.toNanos();
            asking.countDown();
        } while (!last);
        return answers;
    }

    private Load load(List<Answer> answers) {
        return new Load(
                answers.size(),
                (int) answers.stream()
                        .filter(answer -> answer.status() / 100 != 2)
                        .count(),
                (int) answers.stream()
                        .filter(answer -> answer.status() / 100 == 2 && !isOfOneBook(answer))
                        .count(),
                answers.stream()
                        .map(answer -> JsonMapper.shared()
                                .readTree(answer.body())
                                .path("ruleBook")
                                .asString())
                        .distinct()
                        .toList(),
                answers.stream().map(Answer::nanos).sorted().toList());
    }

    /** Whether the rule book that the decision names gives the same bytes by itself, of a packet received as it says. */
    private boolean isOfOneBook(Answer answer) {
        PacketDecision decision = DecisionJson.read(answer.body().getBytes(UTF_8));
        ReadPacket packet = (ReadPacket) reader.read(answer.packet().getBytes(UTF_8));
        RuleBook book = books.get(decision.ruleBook());
        List<Receipt> receipts = Objects.requireNonNull(decision.receipts());
        History history = History.none().received(receipts.get(0).receivedAt(), receipts);
        return book != null
                && Arrays.equals(
                        DecisionJson.write(Gate.decide(
                                packet, history, book, decision.decidedAt().toInstant())),
                        answer.body().getBytes(UTF_8));
    }

    /** The shipped rules, each changed of which no seed sample tells the words. */
    private static Map<String, byte[]> edited(UnaryOperator<String> change) {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.replaceAll((file, content) -> UNTOUCHED.matcher(file).find()
                ? content
                : change.apply(new String(content, UTF_8)).getBytes(UTF_8));
        return files;
    }

    private Path write(Map<String, byte[]> files) throws IOException {
        Path directory = Files.createTempDirectory(folder, "rules-");
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }

    /** The version of what stands there. */
    private String pointTo(Path directory) throws IOException {
        RuleFiles files = RuleFiles.read(directory);
        if (RuleBook.compile(files) instanceof Compilation.Compiled compiled) {
            books.put(files.version(), compiled.ruleBook());
        }
        Path next = Files.createSymbolicLink(folder.resolve("next"), directory.getFileName());
        moved = System.nanoTime();
        Files.move(next, folder.resolve("rules"), StandardCopyOption.ATOMIC_MOVE);
        return files.version();
    }

    @Override
    public void close() {
        service.close();
    }

    /** What is done to the rules meanwhile. */
    @FunctionalInterface
    interface Step {
        void run() throws Exception;
    }

    private record Answer(String packet, int status, String body, long nanos) {}

    /**
     * How the clients fared.
     *
     * @param failed answers that are no decision
     * @param mixed decisions that are not what the rule book they name decides
     * @param ruleBooks the versions that decided
     * @param nanos how long each answer took, the shortest first
     */
    record Load(int requests, int failed, int mixed, List<String> ruleBooks, List<Long> nanos) {
        double milliseconds(double quantile) {
            return nanos.get((int) Math.min(nanos.size() - 1L, Math.round(quantile * nanos.size()))) / 1e6;
        }
    }
}
