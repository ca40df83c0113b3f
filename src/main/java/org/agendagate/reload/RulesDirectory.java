package org.agendagate.reload;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import org.agendagate.language.Problem;
import org.agendagate.reload.Trouble.Bilingual;
import org.agendagate.rules.Compilation;
import org.agendagate.rules.RuleFiles;
import org.agendagate.rules.RuleTree;
import org.agendagate.rules.UnusableFileException;
import org.jspecify.annotations.Nullable;

/** The directory that policy staff edit. */
record RulesDirectory(Path path) {
    /**
     * What can be told of the files without reading them: equal looks mean, but do not prove, equal files. Failure to
     * look is a look too.
     */
    List<String> look() {
        try {
            return RuleTree.of(path).files().stream()
                    .map(RulesDirectory::look)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            return List.of(String.valueOf(failure));
        }
    }

    private static String look(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return String.format(
                    Locale.ROOT,
                    "%s %d %s %s",
                    file,
                    attributes.size(),
                    attributes.lastModifiedTime(),
                    attributes.fileKey());
        } catch (IOException failure) {
            return file + " " + failure;
        }
    }

    Reading read() {
        try {
            RuleFiles files = RuleFiles.read(path);
            return new Reading(files, files.version(), null);
        } catch (IOException failure) {
            Problem problem = Trouble.RULES_UNREADABLE.in(fileOf(failure), reasonOf(failure));
            return new Reading(null, problem.toString(), problem);
        }
    }

    private static Bilingual reasonOf(IOException failure) {
        if (failure instanceof UnusableFileException unusable) {
            return new Bilingual(unusable.reason().zh(), unusable.reason().en());
        }
        String words = String.valueOf(failure.getMessage());
        return new Bilingual(words, words);
    }

    /** Relative to the directory, as in every other problem; the directory itself where no file of it is named. */
    private String fileOf(IOException failure) {
        String file = failure instanceof FileSystemException named ? named.getFile() : null;
        if (file == null || path.equals(Path.of(file))) {
            return path.toString();
        }
        return file.startsWith(path + "/") ? path.relativize(Path.of(file)).toString() : file;
    }

    /**
     * What came of reading the directory: its files, or the problem with them.
     *
     * @param mark the same for equal files and for equal problems
     */
    record Reading(
            @Nullable RuleFiles files,
            String mark,
            @Nullable Problem problem) {
        /** As {@link #rehearsedBy}, where nothing need be gone through that was before. */
        Compilation recalledBy(Rehearsal rehearsal) {
            return files == null ? rehearsedBy(rehearsal) : rehearsal.recall(files);
        }

        /** The rule book that may serve, or why there is none. */
        Compilation rehearsedBy(Rehearsal rehearsal) {
            return files == null
                    ? new Compilation.Refused(problem == null ? List.of() : List.of(problem))
                    : rehearsal.rehearse(files);
        }
    }
}
