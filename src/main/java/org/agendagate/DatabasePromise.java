package org.agendagate;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.agendagate.records.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Sees that PostgreSQL keeps what it says is committed: a submission that was answered is there after a crash. A server
 * that would answer before its commit is on disk is told to wait, connection by connection; what only its operator can
 * set is warned of at start. A role that may do less than the service needs is refused, with the statements to run.
 */
final class DatabasePromise implements BeanPostProcessor {
    private static final Logger log = LoggerFactory.getLogger(DatabasePromise.class);

    /** A server that waits for more than its own disk goes on to. */
    private static final String WAIT = "select set_config('synchronous_commit', 'on', false)"
            + " where current_setting('synchronous_commit') = 'off'";

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl().startsWith("jdbc:postgresql:")
                && pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql(WAIT);
        }
        return bean;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof Store store) {
            refuseMissing(store.findMissingGrants());
            List<String> off = store.findBrokenPromises();
            if (!off.isEmpty()) {
                log.warn(
                        "the database may lose what it said was committed: a crash of its machine may take answered"
                                + " submissions with it; set {} to `on` in postgresql.conf (数据库所在机器故障时，已受理的报送可能丢失；请在"
                                + " postgresql.conf 中将所列各项设为 on)",
                        off);
            }
        }
        return bean;
    }

    private static void refuseMissing(List<String> grants) {
        if (!grants.isEmpty()) {
            throw new StartRefusedException(
                    "连接数据库的用户缺少所需权限，未启动 (the database's user lacks rights that the service needs; nothing was started)",
                    "请以数据表所有者的身份执行以下语句，然后重新启动 (run this as the owner of the tables, and start again):\n    "
                            + String.join("\n    ", grants));
        }
    }
}
