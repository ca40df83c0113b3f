package org.agendagate;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.agendagate.access.UserDesk;
import org.agendagate.cli.OpenArchive;
import org.agendagate.cli.OpenRecords;
import org.agendagate.reading.PacketReader;
import org.agendagate.records.Ledger;
import org.agendagate.records.RecordedDecisions;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.replay.Replay;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;

/** The records without the service, for commands that read the archive of rule books. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class ArchiveOnly {

    /** @param options as the service takes them */
    static OpenArchive open(List<String> options) {
        ConfigurableApplicationContext context = start(options);
        return new OpenArchive(new ArchiveInRecords(context.getBean(RuleBookRecords.class)), context::close);
    }

    /** @param options as the service takes them */
    static OpenRecords openRecords(List<String> options) {
        ConfigurableApplicationContext context = start(options);
        Store store = context.getBean(Store.class);
        return new OpenRecords(
                new StoredLedger(store),
                new Replay(new RecordedDecisions(store), context.getBean(RuleBookRecords.class), PacketReader.create()),
                UserDesk.of(store, new Ledger(store), Clock.systemUTC()),
                new RecordedDecisions(store),
                context.getBean(RuleBookRecords.class),
                context::close);
    }

    private static ConfigurableApplicationContext start(List<String> options) {
        return new SpringApplicationBuilder(ArchiveOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=off")
                .run(options.toArray(String[]::new));
    }

    @Bean
    static SettingsCheck settingsCheck(ConfigurableEnvironment environment) {
        return new SettingsCheck(environment);
    }

    @Bean
    Migrations migrations() {
        return new Migrations();
    }

    @Bean
    @DependsOnDatabaseInitialization
    Store store(DataSource database) {
        return new Store(database);
    }

    @Bean
    RuleBookRecords ruleBooks(Store store) {
        return new RuleBookRecords(store, new Ledger(store));
    }
}
