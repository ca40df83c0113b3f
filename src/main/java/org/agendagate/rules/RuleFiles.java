package org.agendagate.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.agendagate.packet.Sha256;

/**
 * The files a rule book is made of, as they stood at one moment: {@code .drl} rules and {@code .yaml} reference data, by
 * path relative to the rules directory. Other files, and files and folders whose name begins with a dot or as the lock
 * files of word processors do, do not count.
 */
public final class RuleFiles {
    private static final String BUNDLED = "/rules";
    private static final Pattern MISNAMED = Pattern.compile("(?i)\\.(drl|ya?ml)(\\.txt)?$");
    private static final int LARGEST = 1 << 20;
    private static final int LARGEST_IN_ALL = 32 << 20;
    private static final int MOST = 5_000;

    private final SortedMap<String, byte[]> contents;
    private final List<String> passedOver;

    private RuleFiles(Map<String, byte[]> contents, List<String> passedOver) {
        this.contents = Collections.unmodifiableSortedMap(new TreeMap<>(contents));
        this.passedOver = List.copyOf(passedOver);
    }

    public static RuleFiles of(Map<String, byte[]> contents) {
        return new RuleFiles(contents, List.of());
    }

    /**
     * The files under {@code directory}.
     *
     * @throws IOException where the directory or one of its files cannot be read, or is absurdly large
     */
    public static RuleFiles read(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new UnusableFileException(directory.toString(), UnusableFileException.Reason.NO_DIRECTORY);
        }
        Map<String, byte[]> contents = new TreeMap<>();
        long room = LARGEST_IN_ALL;
        RuleTree tree = RuleTree.of(directory);
        for (Path file : tree.files()) {
            String path = directory.relativize(file).toString().replace('\\', '/');
            if (!Files.isRegularFile(file)) {
                throw new UnusableFileException(path, UnusableFileException.Reason.NO_FILE);
            }
            room -= Files.size(file);
            if (Files.size(file) > LARGEST) {
                throw new UnusableFileException(path, UnusableFileException.Reason.TOO_LARGE);
            } else if (contents.size() >= MOST || room < 0) {
                throw new UnusableFileException(path, UnusableFileException.Reason.TOO_MUCH);
            }
            contents.put(path, Files.readAllBytes(file));
        }
        return new RuleFiles(contents, tree.passedOver());
    }

    /** The rules that come with the program, for where no directory is named. */
    public static RuleFiles bundled() {
        return ShippedFolder.read(BUNDLED, RuleFiles::read);
    }

    /** Contents by path; the arrays are not to be changed. */
    public SortedMap<String, byte[]> contents() {
        return contents;
    }

    /** Files beside them that look like rules or reference data and do not count, by path. */
    List<String> passedOver() {
        return passedOver;
    }

    /** Digest of every path and content: {@code sha256:…}. */
    public String version() {
        MessageDigest digest = Sha256.begin();
        contents.forEach((path, content) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            digest.update(String.format(Locale.ROOT, "%d:%d:", name.length, content.length)
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(name);
            digest.update(content);
        });
        return Sha256.end(digest);
    }

    /** Whether a file of that path below a rules directory is part of the rule book. */
    public static boolean counts(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".") || part.toString().startsWith("~$")) {
                return false;
            }
        }
        String path = relative.toString().replace('\\', '/');
        return path.endsWith(".drl") || path.endsWith(".yaml") || isMisnamed(path);
    }

    /**
     * Whether a file looks like rules or reference data but for its name, as {@code .DRL}, {@code .drl.txt} and
     * {@code .yml}, or has no ending at all among those of a tier. Such a file is refused: passing it over would take
     * its rules out of force without a word.
     */
    static boolean isMisnamed(String path) {
        if (path.endsWith(".drl") || path.endsWith(".yaml")) {
            return false;
        }
        int name = path.lastIndexOf('/') + 1;
        return MISNAMED.matcher(path).find() || (name > 0 && path.indexOf('.', name) < 0);
    }
}
