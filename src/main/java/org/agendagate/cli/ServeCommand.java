package org.agendagate.cli;

import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** {@code serve}: starts the service; its options are handed on as they are. */
@Command(name = "serve", description = "启动服务（HTTP）。选项如 --server.port=8080 原样交给服务。", mixinStandardHelpOptions = true)
final class ServeCommand implements Runnable {
    private final Consumer<List<String>> server;

    @Unmatched
    private List<String> options = List.of();

    ServeCommand(Consumer<List<String>> server) {
        this.server = server;
    }

    @Override
    public void run() {
        server.accept(options);
    }
}
