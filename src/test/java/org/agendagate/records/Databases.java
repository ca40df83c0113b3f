package org.agendagate.records;

import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Databases for tests, with the options and the tables the service has. */
public final class Databases {
    private Databases() {}

    public static DataSource migrated(String url, String user, String password) {
        DataSource database = new DriverManagerDataSource(url, user, password);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /** The URL the service has by default, with another file. */
    public static String h2(Path file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        String url = Objects.requireNonNull(yaml.getObject()).getProperty("agendagate.database");
        return url.replace("./data/agenda-gate", file.toAbsolutePath().toString());
    }
}
