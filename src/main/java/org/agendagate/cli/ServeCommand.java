package org.agendagate.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code serve}: starts the service; options it does not know are handed on as they are. */
@Command(
        name = "serve",
        description = "启动服务（HTTP），默认只在本机 127.0.0.1:8080 提供。其他选项如 --server.port=8081 原样交给服务。",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private final ToIntFunction<List<String>> server;

    @Option(names = "--rules", paramLabel = "DIRECTORY", description = "规则目录；不指定的用随程序提供的规则")
    private @Nullable Path directory;

    @Unmatched
    private List<String> others = new ArrayList<>();

    ServeCommand(ToIntFunction<List<String>> server) {
        this.server = server;
    }

    @Override
    public Integer call() {
        List<String> options = new ArrayList<>(others);
        if (directory != null) {
            options.add("--agendagate.rules=" + directory);
        }
        return server.applyAsInt(options);
    }
}
