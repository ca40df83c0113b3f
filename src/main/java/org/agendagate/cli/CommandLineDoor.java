package org.agendagate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Runs one command line and yields the exit code. */
public final class CommandLineDoor {
    private final Console console;
    private final ToIntFunction<List<String>> server;
    private final Function<List<String>, OpenArchive> archives;
    private final Function<List<String>, OpenRecords> records;

    /**
     * A door that writes to {@code console}.
     *
     * @param server starts the service with the options of the command line and yields an exit code
     * @param archives opens the archive of rule books with the options of the command line
     * @param records opens the records with the options of the command line
     */
    public CommandLineDoor(
            Console console,
            ToIntFunction<List<String>> server,
            Function<List<String>, OpenArchive> archives,
            Function<List<String>, OpenRecords> records) {
        this.console = console;
        this.server = server;
        this.archives = archives;
        this.records = records;
    }

    public int run(String... arguments) {
        CommandLine commandLine = new CommandLine(new Root())
                .addSubcommand(new ServeCommand(server))
                .addSubcommand(new DecideCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new SamplesCommand(console))
                .addSubcommand(new InitCommand(console))
                .addSubcommand(new DirectoryCommand(console))
                .addSubcommand(new DigestCommand(console))
                .addSubcommand(new VersionsCommand(console, archives))
                .addSubcommand(new DiffCommand(console, archives))
                .addSubcommand(new RestoreCommand(console, archives))
                .addSubcommand(new VerifyCommand(console, records))
                .addSubcommand(new ExportCommand(console, records))
                .addSubcommand(new ReplayCommand(console, records))
                .addSubcommand(new ImpactCommand(console, records))
                .addSubcommand(new ProposeCommand(console))
                .addSubcommand(new UserCommand(console, records))
                .setOut(new PrintWriter(console.out(), true, UTF_8))
                .setErr(new PrintWriter(console.err(), true, UTF_8))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::tellUsage)
                .setExecutionExceptionHandler((failure, line, result) -> tellFailure(failure));
        int code = commandLine.execute(arguments);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private int tellUsage(CommandLine.ParameterException mistake, String[] arguments) {
        console.err().println("agenda-gate: " + mistake.getMessage());
        console.err()
                .println("see: " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return ExitCode.FAILED.code();
    }

    private int tellFailure(Exception failure) throws Exception {
        if (failure instanceof CommandFailedException) {
            console.err().println("agenda-gate: " + failure.getMessage());
            return ExitCode.FAILED.code();
        }
        throw failure;
    }

    @Command(
            name = "agenda-gate",
            mixinStandardHelpOptions = true,
            version = "agenda-gate",
            description = "议题把关：判定议题是否具备上会条件，一次性告知全部理由。",
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root implements Runnable {
        @CommandLine.Spec
        @SuppressWarnings("NullAway.Init")
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "name a command");
        }
    }
}
