package org.agendagate.records;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** Databases for tests, with the options and the tables the service has. */
public final class Databases {
    private Databases() {}

    public static DataSource migrated(String url, String user, String password) {
        DataSource database = pooled(url, user, password);
        Flyway.configure().dataSource(database).load().migrate();
        return database;
    }

    /**
     * Connections that are used again: a new one costs more than most statements of a test, and H2 closes a file with its
     * last one. The pool of a test that is over holds none after half a minute.
     */
    private static DataSource pooled(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        config.setIdleTimeout(10_000);
        return new HikariDataSource(config);
    }

    /** An embedded database with the tables the service has. */
    public static DataSource open(String url) {
        return migrated(url, "", "");
    }

    /** The URL the service has by default, with another file. */
    public static String h2(Path file) {
        YamlPropertiesFactoryBean yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("application.yaml"));
        String url = Objects.requireNonNull(yaml.getObject()).getProperty("agendagate.database");
        return url.replace("./data/agenda-gate", file.toAbsolutePath().toString());
    }
}
