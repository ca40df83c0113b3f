package org.agendagate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;

/** Sees that the service can listen before it opens a database: a start that fails for a taken port changes nothing there. */
final class FreePort implements BeanFactoryPostProcessor {
    private final Environment environment;

    FreePort(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        int port = environment.getProperty("server.port", Integer.class, 0);
        String address = environment.getProperty("server.address", "");
        if (port <= 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address.isBlank() ? new InetSocketAddress(port) : new InetSocketAddress(address, port));
        } catch (IOException | IllegalArgumentException failure) {
            throw new StartRefusedException(
                    "无法在 " + address + ":" + port + " 提供服务，未启动，什么也没有改动 (cannot listen there; nothing was started or"
                            + " changed): " + failure.getMessage(),
                    "请停用占用该端口的程序，或者另设 `server.port`、`server.address` (stop what listens there, or set"
                            + " `server.port` or `server.address` to others)");
        }
    }
}
