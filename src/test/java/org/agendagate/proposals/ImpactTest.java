package org.agendagate.proposals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.agendagate.decision.ItemDecision;
import org.agendagate.decision.Outcome;
import org.agendagate.decision.PacketDecision;
import org.agendagate.facts.Vocabulary;
import org.agendagate.gate.Gate;
import org.agendagate.history.History;
import org.agendagate.language.Mutant;
import org.agendagate.language.Mutants;
import org.agendagate.language.Rule;
import org.agendagate.language.RuleFile;
import org.agendagate.packet.ReadPacket;
import org.agendagate.probes.Opening;
import org.agendagate.proposals.Flip.Kind;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Databases;
import org.agendagate.records.Store;
import org.agendagate.replay.ArchivedBooks;
import org.agendagate.replay.SampleHistory;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules would have changed in a small history of the samples' packets, against deciding everything anew. */
class ImpactTest {
    private static final int PACKETS = Integer.getInteger("impact.packets", 90);
    private static final int MUTANTS = Integer.getInteger("impact.mutants", 10);
    private static final Instant AT = Instant.parse("2026-10-08T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 9);
    /** Enough to stop, flag and advise; a whole book takes longer to build than all the rest. */
    private static final Set<String> SOME =
            Set.of("G01", "G01U", "G02", "G03", "G04", "G06", "G07", "G08", "G09", "G10", "G11", "G12", "G15", "G20");

    private static final RuleBook WHOLE = compiled(RuleFiles.bundled());
    private static final List<Rule> RULES =
            WHOLE.rules().stream().filter(rule -> SOME.contains(rule.id())).toList();
    private static final RuleBook BOOK = WHOLE.trying(RULES);

    @TempDir
    private static Path folder;

    private static SampleHistory history;
    private static final Map<ReadPacket, History> PACKET = new LinkedHashMap<>();

    @BeforeAll
    static void record() throws IOException {
        history = new SampleHistory(Databases.open(Databases.h2(folder.resolve("agenda-gate"))), BOOK, AT);
        for (ReadPacket packet : history.packets(PACKETS)) {
            PACKET.put(packet, history.submit(packet));
        }
    }

    @Test
    void tellsOfEveryMutantWhatDecidingAnewTells() {
        List<Mutant> mutants = mutants();
        int loosening = 0;
        int silent = 0;
        for (int index = 0; index < MUTANTS; index++) {
            Mutant mutant = mutants.get((int) ((long) index * mutants.size() / MUTANTS));
            RuleBook after = BOOK.trying(RULES.stream()
                    .map(rule -> rule.id().equals(mutant.rule().id()) ? mutant.rule() : rule)
                    .toList());

            Impact impact = impact(BOOK, after);

            Set<String> expected = decidedAnew(BOOK, after);
            assertThat(impact.flips().stream()
                            .map(flip -> flip.packetNo() + " " + flip.itemNo() + " " + flip.kind())
                            .collect(Collectors.toSet()))
                    .as("%s %s: %s -> %s", mutant.rule().id(), mutant.change(), mutant.before(), mutant.after())
                    .isEqualTo(expected);
            assertThat(impact.isNone()).isEqualTo(expected.stream().allMatch(flip -> flip.endsWith(Kind.WORDS.name())));
            assertThat(impact.program()).isEmpty();
            loosening += impact.count(Kind.PASSED) + impact.count(Kind.UNFLAGGED) > 0 ? 1 : 0;
            silent += expected.isEmpty() ? 1 : 0;
        }
        assertThat(loosening).as("mutants that loosen").isPositive();
        assertThat(silent).as("mutants that change nothing recorded").isLessThan(MUTANTS);
    }

    @Test
    void namesWhatOfTheRulesWithoutExceptionIsPassed() {
        Map<String, byte[]> files = new TreeMap<>(RuleFiles.bundled().contents());
        files.computeIfPresent(
                "reference/departments.yaml",
                (path, text) -> new String(text, UTF_8)
                        .replace("silenceIsConsent: false", "silenceIsConsent: true")
                        .replace("units: [省自然资源厅]", "units: [省水利厅]")
                        .getBytes(UTF_8));
        RuleBook after = compiled(RuleFiles.of(files));

        Impact impact = impact(WHOLE, after);

        assertThat(impact.opening()).isNotEmpty().allSatisfy(flip -> {
            assertThat(flip.opened()).containsExactly("G02");
            assertThat(flip.openedZh()).contains(flip.packetNo(), "G02", flip.unit());
        });
        assertThat(impact.flips().get(0).opened()).as("first").isNotEmpty();
        assertThat(impact.summary()).containsEntry("opened", impact.opening().size());
        RecordedPassing recorded = new RecordedPassing(
                history.decisions(), history.ruleBooks(), PacketReader.create(), Clock.fixed(AT, ZoneOffset.UTC));
        assertThat(recorded.between(WHOLE, after))
                .extracting(Opening::unit)
                .containsExactlyElementsOf(
                        impact.opening().stream().map(Flip::unit).toList());
        assertThat(recorded.between(WHOLE, WHOLE)).isEmpty();
    }

    /** Rules that count from a later day on, or until an earlier one, change nothing on the day of the decisions. */
    @Test
    void tellsApartWhatFlipsOnlyOnceItIsInForce() {
        RuleBook later = BOOK.trying(RULES.stream()
                .map(rule -> rule.id().equals("G01") ? dated(rule, null, LocalDate.of(2026, 10, 9)) : rule)
                .toList());

        Impact impact = impact(BOOK, later);

        assertThat(impact.counts()).isEmpty();
        assertThat(impact.ahead().keySet()).contains(Kind.PASSED);
        assertThat(impact.opening())
                .isNotEmpty()
                .allSatisfy(flip -> assertThat(flip.ahead()).isTrue());
        assertThat(impact.opening().get(0).openedZh()).contains("到期的规则失效之后");
    }

    /** A program that judged otherwise by the same rule book is no change of rules. */
    @Test
    void tellsApartWhatTheProgramAloneChanged() throws IOException {
        SampleHistory own = new SampleHistory(Databases.open(Databases.h2(folder.resolve("earlier"))), BOOK, AT);
        own.packets(PACKETS).forEach(own::submit);
        asOfTheFirstEdition(own.store());
        RuleBook present = BOOK.trying(
                RULES.stream().filter(rule -> !rule.id().equals("G03")).toList());

        ImpactRun run = run(own, present, present);
        run.run(() -> false, done -> {});
        Impact impact = run.told();

        assertThat(impact.flips()).isEmpty();
        assertThat(impact.isNone()).isTrue();
        assertThat(impact.program()).containsKey(Kind.PASSED);
        assertThat(impact.programFlips())
                .allSatisfy(flip -> assertThat(flip.gone()).containsExactly("G03"));
    }

    private static void asOfTheFirstEdition(Store store) {
        store.jdbc()
                .sql("select id, content from decision")
                .query((row, number) -> Map.entry(row.getString(1), new String(row.getBytes(2), UTF_8)))
                .list()
                .forEach(decision -> store.jdbc()
                        .sql("update decision set content = ? where id = ?")
                        .params(
                                decision.getValue()
                                        .replace("\"edition\":2,", "")
                                        .getBytes(UTF_8),
                                decision.getKey())
                        .update());
    }

    @Test
    void goesOnWhereItStoppedAndWithWhatWasRecordedSince() throws IOException {
        SampleHistory own = new SampleHistory(Databases.open(Databases.h2(folder.resolve("own"))), BOOK, AT);
        List<ReadPacket> packets = own.packets(30);
        packets.forEach(own::submit);
        RuleBook none = BOOK.trying(List.of(RULES.get(0)));
        ImpactRun run = run(own, BOOK, none);
        run.run(() -> true, done -> {});
        assertThat(run.done()).isZero();

        run.run(() -> false, done -> {});
        Impact first = run.told();
        assertThat(first.compared()).isEqualTo(30);

        ReadPacket revised = PacketReader.create()
                .readRecorded(packets.get(3).canonicalJson().replaceFirst("\"revision\":1", "\"revision\":2"))
                .orElseThrow();
        own.submit(revised);
        run.run(() -> false, done -> {});

        Impact again = run.told();
        assertThat(again.compared()).isEqualTo(30);
        assertThat(again.flips()).hasSameSizeAs(first.flips());
        assertThat(again.flips())
                .filteredOn(flip -> flip.packetNo().equals(revised.packet().packetNo()))
                .allSatisfy(flip -> assertThat(flip.revision()).isEqualTo(2));
        assertThat(run(own, BOOK, none).total()).isEqualTo(30);
    }

    @Test
    void tellsWhatCannotBeCompared() throws IOException {
        SampleHistory own = new SampleHistory(Databases.open(Databases.h2(folder.resolve("damaged"))), BOOK, AT);
        own.packets(3).forEach(own::submit);
        own.store()
                .jdbc()
                .sql("update packet set content = ? where packet_no = 'RP-2026-000000'")
                .param("{}".getBytes(UTF_8))
                .update();

        ImpactRun run = run(own, BOOK, BOOK);
        run.run(() -> false, done -> {});

        assertThat(run.told().compared()).isEqualTo(2);
        assertThat(run.told().reasons()).singleElement().satisfies(not -> {
            assertThat(not.packetNo()).isEqualTo("RP-2026-000000");
            assertThat(not.zh()).contains("损坏");
        });
    }

    private static Impact impact(RuleBook before, RuleBook after) {
        ImpactRun run = run(history, before, after);
        run.run(() -> false, done -> {});
        return run.told();
    }

    private static ImpactRun run(SampleHistory history, RuleBook before, RuleBook after) {
        return new ImpactRun(
                history.decisions(),
                new ArchivedBooks(history.ruleBooks()),
                PacketReader.create(),
                Books.of(before, after, TODAY),
                Instant.EPOCH);
    }

    /** By the gate alone, from the packets as they were handed in. */
    private static Set<String> decidedAnew(RuleBook before, RuleBook after) {
        Set<String> flips = new TreeSet<>();
        PACKET.forEach((packet, known) -> {
            PacketDecision one = Gate.decide(packet, known, before, AT);
            PacketDecision other = Gate.decide(packet, known, after, AT);
            List<ItemDecision> ones = whole(one);
            List<ItemDecision> others = whole(other);
            for (int index = 0; index < ones.size(); index++) {
                String kind = kind(ones.get(index), others.get(index));
                if (!kind.isEmpty()) {
                    flips.add(one.packetNo() + " " + ones.get(index).itemNo() + " " + kind);
                }
            }
        });
        return flips;
    }

    private static List<ItemDecision> whole(PacketDecision decision) {
        List<ItemDecision> all = new ArrayList<>(decision.items());
        boolean rejected = decision.findings().stream().anyMatch(finding -> finding.rejects());
        all.add(new ItemDecision(
                "",
                "",
                rejected ? Outcome.REJECTED : Outcome.ACCEPTED,
                !rejected && decision.findings().stream().noneMatch(finding -> finding.open()),
                decision.findings()));
        return all;
    }

    private static String kind(ItemDecision one, ItemDecision other) {
        if (one.outcome() != other.outcome()) {
            return one.outcome() == Outcome.REJECTED ? "PASSED" : "REFUSED";
        } else if (one.ready() != other.ready()) {
            return other.ready() ? "UNFLAGGED" : "FLAGGED";
        } else if (one.findings().equals(other.findings())) {
            return "";
        }
        return rules(one).equals(rules(other)) ? "WORDS" : "FINDINGS";
    }

    private static List<String> rules(ItemDecision item) {
        return item.findings().stream()
                .map(finding -> finding.ruleId() + " " + finding.effect())
                .sorted()
                .toList();
    }

    private static List<Mutant> mutants() {
        Vocabulary vocabulary = Vocabulary.published()
                .with(WHOLE.reference().details(), WHOLE.reference().lists());
        List<Mutant> mutants = new ArrayList<>();
        WHOLE.files().contents().forEach((path, content) -> {
            if (path.endsWith(".drl")) {
                mutants.addAll(Mutants.of(new RuleFile(path, new String(content, UTF_8)), vocabulary));
            }
        });
        return mutants.stream()
                .filter(mutant -> RULES.stream()
                        .anyMatch(rule -> rule.id().equals(mutant.rule().id())))
                .toList();
    }

    private static Rule dated(Rule rule, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Rule(
                rule.place(),
                rule.packageName(),
                rule.id(),
                rule.name(),
                rule.header(),
                from,
                until,
                rule.enabled(),
                rule.conditions(),
                rule.reported(),
                rule.passage());
    }

    private static RuleBook compiled(RuleFiles files) {
        return ((Compilation.Compiled) RuleBook.compile(files)).ruleBook();
    }
}
