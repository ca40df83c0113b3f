package org.agendagate;

import java.util.List;
import javax.sql.DataSource;
import org.agendagate.cli.OpenArchive;
import org.agendagate.records.Ledger;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.records.Store;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The records without the service, for commands that read the archive of rule books. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class ArchiveOnly {

    /** @param options as the service takes them */
    static OpenArchive open(List<String> options) {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(ArchiveOnly.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=off")
                .run(options.toArray(String[]::new));
        return new OpenArchive(new ArchiveInRecords(context.getBean(RuleBookRecords.class)), context::close);
    }

    @Bean
    @DependsOnDatabaseInitialization
    RuleBookRecords ruleBooks(DataSource database) {
        Store store = new Store(database);
        return new RuleBookRecords(store, new Ledger(store));
    }
}
