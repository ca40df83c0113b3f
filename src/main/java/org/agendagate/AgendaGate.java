package org.agendagate;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.reload.RulesRefusedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Starts the door that the command line names. */
public final class AgendaGate {
    private AgendaGate() {}

    public static void main(String[] arguments) {
        // What libraries say there is for the same eyes.
        System.setErr(utf8(FileDescriptor.err));
        silence("org.apache.fontbox", "org.apache.pdfbox", "org.apache.poi");
        Console console = new Console(System.in, utf8(FileDescriptor.out), System.err, Clock.systemUTC());
        int code = new CommandLineDoor(console, AgendaGate::serve, ArchiveOnly::open, ArchiveOnly::openRecords)
                .run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** What libraries say of a broken document may be its content; the service's own settings say the same. */
    private static void silence(String... loggers) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            for (String logger : loggers) {
                context.getLogger(logger).setLevel(Level.OFF);
            }
        }
    }

    /** What keeps the service from starting was told by then, as a problem with what to do. */
    static int serve(List<String> options) {
        try {
            ServeOptions.check(options);
        } catch (StartRefusedException refused) {
            StartFailureReporter.tell(String.valueOf(refused.getMessage()), refused.action());
            return 1;
        }
        try {
            Server.start(options.toArray(String[]::new));
            return 0;
        } catch (RuntimeException told) {
            return isForRules(told) ? 3 : 1;
        }
    }

    private static boolean isForRules(@Nullable Throwable failure) {
        return failure != null && (failure instanceof RulesRefusedException || isForRules(failure.getCause()));
    }

    /** Chinese must come out as Chinese whatever the locale of the machine is. */
    private static PrintStream utf8(FileDescriptor target) {
        return new PrintStream(new FileOutputStream(target), false, StandardCharsets.UTF_8);
    }
}
