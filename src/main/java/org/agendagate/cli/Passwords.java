package org.agendagate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

/** Reads passwords, which are never written on a command line: others of the machine could see it. */
final class Passwords {
    private Passwords() {}

    /** One line of standard input, unseen where a person types it. */
    static String read(Console console) {
        java.io.Console terminal = console.in() == System.in ? System.console() : null;
        try {
            char[] typed = terminal == null ? null : terminal.readPassword("密码（不显示）：");
            String line = typed == null
                    ? new BufferedReader(new InputStreamReader(console.in(), UTF_8)).readLine()
                    : String.valueOf(typed);
            if (line == null) {
                throw new CommandFailedException("no password on standard input: write it there, on one line");
            }
            return line;
        } catch (IOException failure) {
            throw new CommandFailedException("cannot read standard input: " + failure.getMessage(), failure);
        }
    }
}
