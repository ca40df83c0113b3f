package org.agendagate;

import java.time.Clock;
import javax.sql.DataSource;
import org.agendagate.access.DemonstrationMark;
import org.agendagate.access.FirstStart;
import org.agendagate.api.ProblemValve;
import org.agendagate.drafts.Drafts;
import org.agendagate.handling.ReadingAgain;
import org.agendagate.notices.NoticeNumbers;
import org.agendagate.notices.Office;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.DocumentRecords;
import org.agendagate.records.DocumentTexts;
import org.agendagate.records.EarlierRevisions;
import org.agendagate.records.Histories;
import org.agendagate.records.Ledger;
import org.agendagate.records.MatterReaders;
import org.agendagate.records.MeetingRegister;
import org.agendagate.records.PaperRegister;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.Records;
import org.agendagate.records.Revisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.StandingRevisions;
import org.agendagate.records.Store;
import org.agendagate.records.Submissions;
import org.agendagate.register.Register;
import org.agendagate.register.RegisterCatchUp;
import org.agendagate.register.RegisterKeeper;
import org.agendagate.register.Statistics;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.review.Handings;
import org.agendagate.review.Queue;
import org.agendagate.review.Reviews;
import org.agendagate.review.Withdrawals;
import org.agendagate.standing.Standings;
import org.apache.catalina.core.StandardHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/** The service: the gate behind HTTP, with its records and the rule book that serves. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan({
    "org.agendagate.access",
    "org.agendagate.api",
    "org.agendagate.demonstration",
    "org.agendagate.handling",
    "org.agendagate.pages"
})
@Import(ServedRules.class)
public class Server {
    private static final Logger log = LoggerFactory.getLogger(Server.class);

    /** Starts and returns when the service answers; the context's end stops it gracefully. */
    public static ConfigurableApplicationContext start(String... arguments) {
        SpringApplication service = new SpringApplication(Server.class);
        service.addInitializers(new DemonstrationDatabase());
        return service.run(arguments);
    }

    @Bean
    static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
        return new SettingsCheck(environment);
    }

    @Bean
    static FreePort freePort(Environment environment) {
        return new FreePort(environment);
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> tellThatItServes(LiveRuleBook rules, FirstStart users) {
        return ready -> {
            Environment environment = ready.getApplicationContext().getEnvironment();
            log.atInfo()
                    .addKeyValue("address", environment.getProperty("server.address"))
                    .addKeyValue("port", environment.getProperty("local.server.port"))
                    .addKeyValue("database", DatabaseName.of(environment.getProperty("spring.datasource.url", "")))
                    .addKeyValue("ruleBook", rules.current().book().version())
                    .addKeyValue("rulesFrom", rules.current().from())
                    .addKeyValue("logins", users.whoMayLogIn(environment.getProperty("agendagate.issuer.uri", "")))
                    .log("serving");
        };
    }

    @Bean
    Migrations migrations() {
        return new Migrations();
    }

    @Bean
    static DatabasePatience databasePatience() {
        return new DatabasePatience();
    }

    @Bean
    static DatabasePromise databasePromise() {
        return new DatabasePromise();
    }

    @Bean
    WatchedClock clock() {
        return new WatchedClock(Clock.systemUTC(), System::nanoTime);
    }

    @Bean("clockHealthIndicator")
    ClockHealth clockHealth(WatchedClock clock, Ledger ledger) {
        ledger.lastAt().ifPresent(clock::recorded);
        return new ClockHealth(clock);
    }

    @Bean
    PacketReader packetReader() {
        return PacketReader.create();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Store store(DataSource database) {
        return new Store(database);
    }

    @Bean
    OutageWatch outageWatch(Store store, DataSource database) {
        return new OutageWatch(store, database);
    }

    /** Whoever writes anything asks for it: nothing was written when it refuses. */
    @Bean
    Ledger ledger(
            Store store,
            @Value("${agendagate.local-users}") boolean local,
            @Value("${agendagate.demonstration}") boolean demonstration) {
        Ledger ledger = new Ledger(store);
        if (!(local && demonstration) && DemonstrationMark.isIn(ledger)) {
            throw new StartRefusedException(
                    "the database holds a demonstration's made-up packets and does not serve in earnest (数据库中是演示数据，"
                            + "不能用于正式工作，未启动)",
                    "name a database of the office's own in `agendagate.database`, or start the demonstration again without"
                            + " `agendagate.demonstration=false` (请在 `agendagate.database` 中另行指定数据库；继续演示的，请去掉"
                            + " agendagate.demonstration=false)");
        }
        return ledger;
    }

    @Bean
    RuleBookRecords ruleBooks(Store store, Ledger ledger) {
        return new RuleBookRecords(store, ledger);
    }

    @Bean
    Records records(Store store, Ledger ledger, RuleBookRecords ruleBooks, RegisterKeeper register) {
        return new Records(store, ledger, ruleBooks, register);
    }

    /** Takes in what was recorded before there was a register, or without it, before anybody is served. */
    @Bean
    RegisterKeeper registerKeeper(Store store, PacketReader reader) {
        RegisterKeeper keeper = new RegisterKeeper(store);
        int taken = new RegisterCatchUp(store, keeper, reader).run();
        if (taken > 0) {
            log.atInfo().addKeyValue("revisions", taken).log("register caught up");
        }
        return keeper;
    }

    @Bean
    Register register(Store store) {
        return new Register(store);
    }

    @Bean
    Statistics statistics(Store store) {
        return new Statistics(store);
    }

    /** @param most bytes of all documents together */
    @Bean
    DocumentRecords documentRecords(Store store, Ledger ledger, @Value("${agendagate.documents.most}") DataSize most) {
        return new DocumentRecords(store, ledger, most.toBytes());
    }

    @Bean
    DocumentTexts documentTexts(DocumentRecords documents) {
        return documents.texts();
    }

    @Bean
    ReadingAgain readingAgain(DocumentTexts texts, LiveRuleBook rules, Clock clock) {
        return new ReadingAgain(texts, () -> rules.current().book().markings(), clock);
    }

    @Bean
    MeetingRegister meetingRegister(Store store, Ledger ledger) {
        return new MeetingRegister(store, ledger);
    }

    @Bean
    StandingRevisions standingRevisions(Store store) {
        return new StandingRevisions(store);
    }

    @Bean
    PaperRegister paperRegister(Store store, Ledger ledger) {
        return new PaperRegister(store, ledger);
    }

    @Bean
    MatterReaders matterReaders(Store store, Ledger ledger) {
        return new MatterReaders(store, ledger);
    }

    @Bean
    EarlierRevisions earlierRevisions(Store store) {
        return new EarlierRevisions(store);
    }

    @Bean
    Histories histories(Store store, DocumentRecords documents) {
        return new Histories(store, documents);
    }

    @Bean
    RecordedDecisions recordedDecisions(Store store) {
        return new RecordedDecisions(store);
    }

    @Bean
    Revisions revisions(Store store, Ledger ledger, RegisterKeeper register) {
        return new Revisions(store, ledger, register);
    }

    @Bean
    Standings standings(Records records, Revisions revisions) {
        return new Standings(records, revisions);
    }

    @Bean
    NoticeNumbers noticeNumbers(Store store, Ledger ledger) {
        return new NoticeNumbers(store, ledger);
    }

    @Bean
    Drafts drafts(Store store, PacketReader reader, LiveRuleBook rules) {
        return new Drafts(store, reader, () -> rules.current().book().markings());
    }

    @Bean
    Office office(
            @Value("${agendagate.office.name}") String name,
            @Value("${agendagate.office.mark}") String mark,
            @Value("${agendagate.office.contact}") String contact,
            @Value("${agendagate.office.phone}") String phone) {
        if (phone.isBlank()) {
            log.info("`agendagate.office.phone` is not set: notices name no telephone");
        }
        return new Office(name, mark, contact, phone);
    }

    @Bean
    Reviews reviews(Store store, Records records) {
        return new Reviews(store, records);
    }

    @Bean
    Handings handings(Store store, Ledger ledger) {
        return new Handings(store, ledger);
    }

    @Bean
    Withdrawals withdrawals(Revisions revisions, Reviews reviews) {
        return new Withdrawals(revisions, reviews);
    }

    @Bean
    Queue reviewQueue(Store store) {
        return new Queue(store);
    }

    @Bean
    Submissions submissions(Records records) {
        return new Submissions(records);
    }

    /** Tomcat asks for the class by name and makes it itself. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemValve.class.getName());
            }
        });
    }
}
