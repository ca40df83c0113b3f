package org.agendagate;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets no connection to PostgreSQL wait for a server that is silent, and keeps none to one that is only read any more, nor to
 * an H2 that has closed itself. A
 * statement's own time limit is no help against silence: to end a statement takes the server's word.
 */
final class DatabasePatience implements BeanPostProcessor {
    /** More than the time limit of a statement, which is the better answer where the server is only slow. */
    private static final int SECONDS = 15;

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            // What the address itself says goes before this.
            pool.addDataSourceProperty("socketTimeout", String.valueOf(SECONDS));
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.setExceptionOverride(new LeftPrimary(pool));
        } else if (bean instanceof HikariDataSource pool && pool.getJdbcUrl().startsWith("jdbc:h2:")) {
            pool.setExceptionOverride(new ClosedDatabase());
        }
        return bean;
    }
}
