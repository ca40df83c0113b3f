package org.agendagate.reload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agendagate.decision.ItemChange;
import org.agendagate.language.Problem;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Sample;
import org.jspecify.annotations.Nullable;

/**
 * Edits one file of the rules directory at a time. What is saved goes live the way every edit does, by the watch: the
 * worst a save can do is be refused.
 */
public final class RuleEditing {
    /**
     * What a rule file may be called: nothing that leads elsewhere, and nothing the watch would not see. Signs and
     * blanks within a name are what people name files with; none can begin or end it.
     */
    private static final Pattern PATH = Pattern.compile("(NAME/){0,7}NAME\\.(drl|yaml)"
            .replace(
                    "NAME",
                    "[\\p{IsHan}A-Za-z0-9](?:[\\p{IsHan}A-Za-z0-9 ._()（）《》、—-]{0,60}[\\p{IsHan}A-Za-z0-9)）》])?"));

    private static final String WINDOWS_LINE = "\r\n";

    private final @Nullable Path directory;
    private final Rehearsal rehearsal;
    private final LiveRuleBook rules;

    /**
     * Edits in {@code directory}.
     *
     * @param directory {@code null} where the rules that come with the program serve, which nobody edits
     */
    public RuleEditing(@Nullable Path directory, Rehearsal rehearsal, LiveRuleBook rules) {
        this.directory = directory;
        this.rehearsal = rehearsal;
        this.rules = rules;
    }

    public boolean isPossible() {
        return directory != null;
    }

    /** Whether a file of the rules may be called that. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches() && RuleFiles.counts(Path.of(path));
    }

    /**
     * The files as they stand: those of the directory, perhaps other than what serves.
     *
     * @throws IOException where the directory cannot be read
     */
    public RuleFiles files() throws IOException {
        return directory == null ? rules.current().book().files() : RuleFiles.read(directory);
    }

    /**
     * The text of a file as it stands; empty where there is none of that path.
     *
     * @throws IOException where the directory cannot be read
     */
    public Optional<String> text(String path) throws IOException {
        return Optional.ofNullable(files().contents().get(path)).map(content -> new String(content, UTF_8));
    }

    /**
     * Every problem of the rule book that the files would make with {@code text} at {@code path}.
     *
     * @throws IOException where the directory cannot be read
     */
    public List<Problem> check(String path, String text) throws IOException {
        Compilation compilation = RuleBook.compile(with(path, text));
        return compilation instanceof Compilation.Compiled compiled
                ? compiled.warnings()
                : ((Compilation.Refused) compilation).problems();
    }

    /**
     * What would come of saving {@code text} at {@code path}.
     *
     * @throws IOException where the directory cannot be read
     */
    public Trial rehearse(String path, String text) throws IOException {
        Compilation compilation = rehearsal.rehearse(with(path, text));
        return compilation instanceof Compilation.Compiled compiled
                ? new Trial(
                        true,
                        compiled.warnings(),
                        rehearsal.changes(rules.current().book(), compiled.ruleBook()))
                : new Trial(false, ((Compilation.Refused) compilation).problems(), Map.of());
    }

    /**
     * Writes {@code text} at {@code path} in one step, its lines ended as those of the file before. A browser knows one
     * end of a line only, so that ends of lines alone are no difference between texts.
     *
     * @param before the text the edit began with; {@code null} for a new file
     * @throws EditedMeanwhileException where the file says something else by now; nothing was changed
     * @throws IOException where it cannot be written; nothing was changed
     */
    public synchronized void save(String path, String text, @Nullable String before)
            throws IOException, EditedMeanwhileException {
        Path file = place(path);
        String now = Files.exists(file) ? read(file) : null;
        if (now == null ? before != null : before == null || !lines(now).equals(lines(before))) {
            throw new EditedMeanwhileException(now);
        }
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
        try {
            Files.writeString(
                    draft,
                    now != null && now.contains(WINDOWS_LINE) ? lines(text).replace("\n", WINDOWS_LINE) : text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String lines(String text) {
        return text.replace(WINDOWS_LINE, "\n");
    }

    /** The place of {@code path} below the directory, wherever links in it lead. */
    private Path place(String path) throws IOException {
        if (directory == null) {
            throw new NoSuchFileException("the rules that come with the program are not edited");
        }
        if (!isPath(path)) {
            throw new IOException("no rule file can be called `" + path + "`");
        }
        Path root = directory.toRealPath();
        Path file = root.resolve(path);
        for (Path step = file; step != null && !step.equals(root); step = step.getParent()) {
            if (Files.isSymbolicLink(step)) {
                throw new FileAlreadyExistsException(path, null, "is a link, which is edited where it leads");
            }
        }
        return file;
    }

    private static String read(Path file) throws IOException {
        try {
            return UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (CharacterCodingException foreign) {
            throw new IOException("`" + file.getFileName() + "` is not UTF-8", foreign);
        }
    }

    private RuleFiles with(String path, String text) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>(files().contents());
        contents.put(path, text.getBytes(UTF_8));
        return RuleFiles.of(contents);
    }

    /**
     * What a rehearsal shows.
     *
     * @param accepted whether it would go live
     * @param problems why not, or what is odd about it
     * @param changes the samples that would be decided otherwise than now
     */
    public record Trial(boolean accepted, List<Problem> problems, Map<Sample, List<ItemChange>> changes) {
        public Trial {
            problems = List.copyOf(problems);
        }
    }
}
