package org.agendagate.records;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL server for one test to stop, freeze, kill and bring back. */
public final class OwnPostgres implements AutoCloseable {
    private static final String ROLE = "postgres";

    private final Path data;
    private EmbeddedPostgres server;
    private final int port;

    /** @param folder empty; the server's files go there */
    public OwnPostgres(Path folder) throws IOException {
        data = folder.resolve("data");
        server = builder().start();
        port = server.getPort();
    }

    /** The address of a database, with its user. */
    public String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=" + ROLE + "&password=" + ROLE;
    }

    /** Runs a statement as the owner of everything. */
    public void run(String sql) throws SQLException {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }

    /** Shuts the server down as its operator would; statements under way break off. */
    public void stop() throws IOException {
        server.close();
    }

    /** Ends every process of the server at once. */
    public void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    /** Starts the server on the same files and the same port. */
    public void startAgain() throws IOException {
        Files.deleteIfExists(data.resolve("epg-lock"));
        server = builder().setPort(port).start();
    }

    /** Stops every process of the server where it stands; connections stay open and nobody answers. */
    public void freeze() {
        signal("-STOP");
    }

    public void thaw() {
        signal("-CONT");
    }

    /** Ends the server, also a frozen one. */
    @Override
    public void close() throws IOException {
        if (isRunning()) {
            thaw();
        }
        server.close();
    }

    /** Has the server write its log of transactions to {@code folder}; it must stand still. */
    public void moveLog(Path folder) throws IOException {
        Path log = data.resolve("pg_wal");
        try (Stream<Path> files = Files.list(log)) {
            for (Path file : files.toList()) {
                Files.move(file, folder.resolve(file.getFileName()));
            }
        }
        Files.delete(log);
        Files.createSymbolicLink(log, folder);
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // As servers are that keep what they say is committed; the tests' usual server is set to be quick.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setPGStartupWait(Duration.ofMinutes(1));
    }

    private void signal(String signal) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        processes().forEach(process -> command.add(String.valueOf(process.pid())));
        try {
            new ProcessBuilder(command).start().onExit().join();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public boolean isRunning() {
        return Files.exists(data.resolve("postmaster.pid"))
                && ProcessHandle.of(postmaster()).isPresent();
    }

    private List<ProcessHandle> processes() {
        ProcessHandle postmaster = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
        postmaster.descendants().forEach(processes::add);
        return processes;
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
