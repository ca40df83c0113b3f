package org.agendagate;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.agendagate.access.AccountActs;
import org.agendagate.access.DemonstrationMark;
import org.agendagate.access.UserDesk;
import org.agendagate.proposals.Impacts;
import org.agendagate.proposals.Previews;
import org.agendagate.proposals.Proposals;
import org.agendagate.proposals.Publications;
import org.agendagate.proposals.RecordedPassing;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Ledger;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.RuleEdits;
import org.agendagate.records.Store;
import org.agendagate.reload.BookInForce;
import org.agendagate.reload.KeptRehearsal;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.Publishing;
import org.agendagate.reload.RecordedOpenings;
import org.agendagate.reload.Rehearsal;
import org.agendagate.reload.RuleBookArchive;
import org.agendagate.reload.RuleBookStart;
import org.agendagate.reload.RuleEditing;
import org.agendagate.reload.RuleWatch;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Samples;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule book that serves: how it is tried, watched, edited and archived. */
@Configuration(proxyBeanMethods = false)
class ServedRules {
    /**
     * Tries rules before they serve.
     *
     * @param samples folder of the office's own samples; empty for the one beside its rules, if there is one
     * @param rules the rules directory; empty for the rules that come with the service
     * @param rehearsed file that keeps how the rules which serve came through
     */
    @Bean
    Rehearsal rehearsal(
            PacketReader reader,
            @Value("${agendagate.samples}") String samples,
            @Value("${agendagate.rules}") String rules,
            @Value("${agendagate.rehearsed}") Path rehearsed,
            Clock clock) {
        KeptRehearsal kept = ProgramBuild.find()
                .map(build -> KeptRehearsal.in(rehearsed, build))
                .orElseGet(KeptRehearsal::none);
        return new Rehearsal(reader, samples.isEmpty() ? besideRules(rules) : Path.of(samples), kept, clock);
    }

    private static @Nullable Path besideRules(String rules) {
        return rules.isEmpty() ? null : Samples.beside(Path.of(rules));
    }

    @Bean
    RuleEditing ruleEditing(@Value("${agendagate.rules}") String directory, Rehearsal rehearsal, LiveRuleBook rules) {
        return new RuleEditing(directory.isEmpty() ? null : Path.of(directory), rehearsal, rules);
    }

    @Bean
    RuleEdits ruleEdits(Store store, Ledger ledger) {
        return new RuleEdits(store, ledger);
    }

    @Bean
    RuleBookArchive ruleBookArchive(RuleBookRecords ruleBooks) {
        return new ArchiveInRecords(ruleBooks);
    }

    /**
     * How many must agree before changed rules are live.
     *
     * @param setting empty for one person as long as there are demonstration users alone, and two otherwise
     */
    @Bean
    Publishing publishing(
            @Value("${agendagate.publishing}") String setting,
            @Value("${agendagate.demonstration}") boolean demonstration,
            @Value("${agendagate.local-users}") boolean local,
            Store store,
            RuleEdits edits,
            Clock clock) {
        boolean earnest = !demonstration || !local || UserDesk.areThere(store);
        Publishing publishing =
                setting.isEmpty() ? earnest ? Publishing.TWO_PERSONS : Publishing.ONE_PERSON : Publishing.of(setting);
        edits.recordPublishing(publishing.word(), clock.instant());
        return publishing;
    }

    @Bean
    Proposals proposals(Store store, Ledger ledger, RuleBookRecords ruleBooks) {
        return new Proposals(store, ledger, ruleBooks);
    }

    @Bean
    Previews previews(
            RuleBookRecords ruleBooks, LiveRuleBook rules, Rehearsal rehearsal, Impacts impacts, Clock clock) {
        return new Previews(ruleBooks, rules, rehearsal, impacts, clock);
    }

    /** What proposals would have changed in the records. */
    @Bean
    Impacts impacts(RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Clock clock) {
        return new Impacts(decisions, ruleBooks, reader, clock);
    }

    @Bean
    RecordedOpenings recordedOpenings(
            RecordedDecisions decisions, RuleBookRecords ruleBooks, PacketReader reader, Clock clock) {
        return new RecordedPassing(decisions, ruleBooks, reader, clock);
    }

    @Bean
    Publications publications(RuleBookRecords ruleBooks, Ledger ledger, Proposals proposals) {
        return new Publications(ruleBooks, ledger, proposals);
    }

    @Bean
    AccountActs accountActs(Ledger ledger) {
        return new AccountActs(ledger);
    }

    /** @param directory empty for the rule book that comes with the service */
    @Bean
    LiveRuleBook liveRuleBook(
            DemonstrationMark mark,
            @Value("${agendagate.rules}") String directory,
            Rehearsal rehearsal,
            RuleBookArchive archive,
            Clock clock,
            Publishing publishing,
            RecordedOpenings recorded) {
        RuleBookStart start = new RuleBookStart(rehearsal, archive, clock, publishing, recorded);
        if (!directory.isEmpty()) {
            return start.open(Path.of(directory));
        }
        RuleFiles shipped = RuleFiles.bundled();
        return start.openShipped(
                mark.isThere() || mark.isAwaited() ? DemonstrationYears.around(clock.instant(), shipped) : shipped);
    }

    /** Hears of what other instances make live by looking as often as the rules directory is looked at. */
    @Bean
    BookInForce bookInForce(
            @Value("${agendagate.rules}") String directory,
            @Value("${agendagate.rules-watch}") Duration every,
            LiveRuleBook rules,
            Rehearsal rehearsal,
            RuleBookArchive archive) {
        BookInForce inForce =
                new BookInForce(rules, rehearsal, archive, directory.isEmpty() ? null : Path.of(directory));
        inForce.start(every);
        return inForce;
    }

    /** What comes with the service does not change under it: only a directory is watched. */
    @Bean
    AutoCloseable ruleWatch(
            @Value("${agendagate.rules}") String directory,
            @Value("${agendagate.rules-watch}") Duration every,
            LiveRuleBook rules,
            Rehearsal rehearsal,
            RuleBookArchive archive,
            Clock clock,
            Publishing publishing,
            RecordedOpenings recorded) {
        if (directory.isEmpty()) {
            return () -> {};
        }
        RuleWatch watch = new RuleWatch(Path.of(directory), rules, rehearsal, archive, clock, publishing, recorded);
        watch.start(every);
        return watch;
    }
}
