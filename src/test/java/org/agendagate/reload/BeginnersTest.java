package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agendagate.language.Problem;
import org.agendagate.reading.PacketReader;
import org.agendagate.rules.Compilation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the check tells first of each kind of mistake that people make who write rules for the first time. */
class BeginnersTest {
    private static final Path SLIPS = Path.of("src/test/resources/org/agendagate/reload/beginners.txt");
    private static final Path EXAMPLE = Path.of("src/test/resources/org/agendagate/samples/foreign-affairs/rules");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T01:00:00Z"), ZoneOffset.UTC);
    private static final Rehearsal REHEARSAL = new Rehearsal(PacketReader.create(), null, KeptRehearsal.none(), CLOCK);

    @TempDir
    private Path folder;

    /** A kind of mistake: what is done, line by line, and what must be told first. */
    record Slip(String name, List<String> acts, String expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Slip> slips() throws IOException {
        List<Slip> slips = new ArrayList<>();
        String name = "";
        List<String> acts = new ArrayList<>();
        for (String line : Files.readAllLines(SLIPS)) {
            if (line.startsWith("= ")) {
                name = line.substring(2);
                acts = new ArrayList<>();
            } else if (line.startsWith("> ")) {
                slips.add(new Slip(name, acts, line.substring(2)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                acts.add(line);
            }
        }
        return slips.stream();
    }

    @ParameterizedTest
    @MethodSource("slips")
    void tellsTheMistakeFirstAtItsPlace(Slip slip) throws IOException {
        Directory rules = begin();

        act(slip.acts(), rules);

        List<Problem> told = told(rules);
        String first = told.isEmpty() ? "well" : told(told.get(0));
        assertThat(first).isEqualTo(slip.expected());
    }

    @Test
    void coversWhatPeopleGetWrong() throws IOException {
        assertThat(slips()).hasSizeGreaterThan(81).extracting(Slip::name).doesNotHaveDuplicates();
    }

    private Directory begin() throws IOException {
        Directory rules = Directory.shipped(folder.resolve("rules"));
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                rules.write(EXAMPLE.relativize(file).toString(), Files.readString(file));
            }
        }
        remember(rules);
        return rules;
    }

    private static synchronized void remember(Directory rules) {
        if (before == null) {
            before = (Compilation.Compiled) REHEARSAL.rehearse(rules.path());
        }
        REHEARSAL.remember(before, "none");
    }

    private static Compilation.@Nullable Compiled before;

    private static List<Problem> told(Directory rules) {
        Compilation compilation = REHEARSAL.rehearse(rules.path());
        return compilation instanceof Compilation.Compiled compiled
                ? compiled.warnings()
                : ((Compilation.Refused) compilation).problems();
    }

    private static String told(Problem problem) {
        return String.format(
                Locale.ROOT, "%s:%d:%d %s", problem.file(), problem.line(), problem.column(), problem.code());
    }

    private static void act(List<String> acts, Directory rules) throws IOException {
        String file = "";
        String before = "";
        for (String act : acts) {
            String[] words = act.split(" ", 3);
            switch (words[0]) {
                case "edit" -> file = words[1];
                case "-" -> before = plain(act.substring(2));
                case "+" -> replace(rules, file, before, plain(act.substring(2)));
                case "delete" -> Files.delete(rules.path().resolve(words[1]));
                case "write" -> rules.write(words[1], plain(words[2]));
                case "encode" -> rules.write(words[1], rules.text(words[1]).getBytes(Charset.forName(words[2])));
                case "rename", "copy" -> {
                    String[] names = act.split(" ", 2)[1].split(" -> ", 2);
                    byte[] content = Files.readAllBytes(rules.path().resolve(names[0]));
                    rules.write(plain(names[1]), content);
                    if (words[0].equals("rename")) {
                        Files.delete(rules.path().resolve(names[0]));
                    }
                }
                case "link" -> {
                    Path outside = rules.path().resolveSibling("outside.drl");
                    Files.writeString(outside, "package local");
                    Files.createSymbolicLink(rules.path().resolve(words[1]), outside);
                }
                default -> throw new IllegalArgumentException(act);
            }
        }
    }

    /** {@code $} at the end stands for the last time it is there, {@code *} for everything behind. */
    private static void replace(Directory rules, String file, String before, String after) throws IOException {
        String text = rules.text(file);
        boolean last = before.endsWith("$");
        boolean rest = before.endsWith("*");
        String part = last || rest ? before.substring(0, before.length() - 1) : before;
        int at = last ? text.lastIndexOf(part) : text.indexOf(part);
        assertThat(at).as(part).isNotNegative();
        String behind = rest ? "" : text.substring(at + part.length());
        rules.write(file, (text.substring(0, at) + after + behind).getBytes(UTF_8));
    }

    private static String plain(String written) {
        return written.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\u0020", " ")
                .replace("\\u00A0", "\u00A0")
                .replace("\\u200B", "\u200B")
                .replace("\\uFEFF", "\uFEFF");
    }
}
