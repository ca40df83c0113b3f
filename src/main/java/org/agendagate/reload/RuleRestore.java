package org.agendagate.reload;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/**
 * Writes an archived rule book back into the rules directory, all files or none.
 *
 * <p>The new directory is made whole beside the old one and then takes its name. Where the name is a symbolic link that
 * is one step; where it is a directory it is two, and for an instant there is none, which the watch and a start take
 * for no rules at all and keep the last good ones. What stood there is never lost: it stays beside, as an edit that was
 * never live is nowhere else.
 */
public final class RuleRestore {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Path directory;
    private final String stamp;

    /**
     * A way back for {@code directory}.
     *
     * @param now names what is left beside the directory
     */
    public RuleRestore(Path directory, Instant now) {
        this.directory = directory.toAbsolutePath().normalize();
        this.stamp = STAMP.format(now);
    }

    /**
     * Makes {@code files} what the directory holds, besides whatever is no part of a rule book there.
     *
     * @return where what stood there is now
     * @throws IOException where nothing was changed
     */
    public Path restore(RuleFiles files) throws IOException {
        if (Files.exists(directory.resolve("..data"), LinkOption.NOFOLLOW_LINKS)) {
            throw new IOException(
                    "`" + directory + "` is filled by a mount; restore the rules where that takes them from");
        }
        Path real = directory.toRealPath();
        Path next = beside(real, "restored");
        try {
            copyOthers(real, next);
            write(files, next);
            if (!RuleFiles.read(next).version().equals(files.version())) {
                throw new IOException("the files in `" + next + "` are not those of the rule book");
            }
            return Files.isSymbolicLink(directory) ? relink(real, next) : exchange(real, next);
        } catch (IOException failure) {
            delete(next);
            throw failure;
        }
    }

    private Path beside(Path path, String word) {
        return path.resolveSibling(path.getFileName() + "." + word + "-" + stamp);
    }

    private Path relink(Path real, Path next) throws IOException {
        Path link = beside(directory, "link");
        Files.createSymbolicLink(link, next);
        try {
            Files.move(link, directory, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.deleteIfExists(link);
            throw failure;
        }
        return real;
    }

    private Path exchange(Path real, Path next) throws IOException {
        Path before = beside(real, "before");
        if (Files.exists(before, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(before.toString());
        }
        Files.move(real, before, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(next, real, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.move(before, real, StandardCopyOption.ATOMIC_MOVE);
            throw failure;
        }
        return before;
    }

    private static void write(RuleFiles files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("`" + file.getKey() + "` lies outside of the rules directory");
            }
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static void copyOthers(Path from, Path to) throws IOException {
        Files.createDirectory(to);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (!folder.equals(from)) {
                    Files.createDirectory(to.resolve(from.relativize(folder)));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = from.relativize(file);
                if (!RuleFiles.counts(relative)) {
                    Files.copy(
                            file, to.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException failure) throws IOException {
                Files.delete(left);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
