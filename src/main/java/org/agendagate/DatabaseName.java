package org.agendagate;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where records go, as a log may say it: the address without user, password and options. */
final class DatabaseName {
    private static final String FILE = "jdbc:h2:file:";
    private static final Pattern SCHEMA = Pattern.compile("[?&](currentSchema=[^&]+)");

    private DatabaseName() {}

    static String of(String address) {
        if (address.startsWith(FILE)) {
            // Relative to where the program was started, which is what goes wrong.
            String file = address.substring(FILE.length()).split(";", 2)[0];
            return FILE + Path.of(file).toAbsolutePath().normalize();
        }
        String name = address.split("[?;]", 2)[0].replaceFirst("//[^/@]*@", "//");
        Matcher schema = SCHEMA.matcher(address);
        return schema.find() ? name + "?" + schema.group(1) : name;
    }
}
