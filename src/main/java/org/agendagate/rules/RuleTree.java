package org.agendagate.rules;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands below a rules directory: the files a rule book is made of, and those that look like it and are passed
 * over. Links are followed within the directory; nothing outside it is looked at, as its content would be shown to
 * whoever may see the rules.
 */
public final class RuleTree {
    /** So deep do files count. */
    private static final int DEPTH = 8;
    /** So deep are they looked for, to be named. */
    private static final int LOOKED_AT = 16;

    /** An ending of rules or reference data, with what editors, browsers and slips of the hand put around it. */
    private static final Pattern LIKE_RULES =
            Pattern.compile("(?i)[.．。]\\s*(drl|ya?ml)([.~\\s_(（-].*|～|bak|old|\\d{1,3})?$");

    /** What word processors and text editors leave by themselves while a file is open, and nobody means to count. */
    private static final Pattern LEFT_BY_EDITORS = Pattern.compile("^~\\$|~$|\\.sw[a-p]$|^\\.#");

    private final Path directory;
    private final Path real;
    private final List<Path> files = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();

    private RuleTree(Path directory, Path real) {
        this.directory = directory;
        this.real = real;
    }

    /**
     * What stands below {@code directory}.
     *
     * @throws UnusableFileException where a link leads out of it or back to a folder above it
     * @throws IOException where it cannot be looked at
     */
    public static RuleTree of(Path directory) throws IOException {
        RuleTree tree = new RuleTree(directory, directory.toRealPath());
        try {
            Files.walkFileTree(directory, EnumSet.of(FileVisitOption.FOLLOW_LINKS), LOOKED_AT, tree.new Visitor());
        } catch (FileSystemLoopException loop) {
            throw new UnusableFileException(tree.relative(Path.of(loop.getFile())), UnusableFileException.Reason.LOOP);
        }
        tree.files.sort(null);
        tree.passedOver.sort(null);
        return tree;
    }

    /** The files that count. */
    public List<Path> files() {
        return files;
    }

    /** The paths, below the directory, of files that look like rules or reference data and do not count. */
    List<String> passedOver() {
        return passedOver;
    }

    private String relative(Path file) {
        return directory.relativize(file).toString().replace('\\', '/');
    }

    private void add(Path file) throws IOException {
        Path relative = directory.relativize(file);
        boolean deep = relative.getNameCount() > DEPTH;
        if (RuleFiles.counts(relative) && !deep) {
            requireInside(file);
            files.add(file);
        } else if (looksLikeRules(relative)) {
            passedOver.add(relative(file));
        }
    }

    /** What a mount or version control keeps beside the files, in folders of its own, is nobody's edit. */
    private static boolean looksLikeRules(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith("..") || part.toString().equals(".git")) {
                return false;
            }
        }
        String name = relative.getFileName().toString();
        return !LEFT_BY_EDITORS.matcher(name).find() && LIKE_RULES.matcher(name).find();
    }

    private void requireInside(Path file) throws IOException {
        if (Files.exists(file) && !file.toRealPath().startsWith(real)) {
            throw new UnusableFileException(relative(file), UnusableFileException.Reason.LEADS_OUT);
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            if (!folder.equals(directory)) {
                String name = String.valueOf(folder.getFileName());
                if (name.startsWith("..") || name.equals(".git")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                requireInside(folder);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!attributes.isDirectory()) {
                add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A link that leads nowhere is told when its file is read. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
            if (failure instanceof FileSystemLoopException || !Files.isSymbolicLink(file)) {
                throw failure;
            }
            add(file);
            return FileVisitResult.CONTINUE;
        }
    }
}
