package org.agendagate.reload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import org.agendagate.rules.RuleFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a rules folder up to what went live without it, so that whoever edits there begins with what is in force. A folder
 * that holds what was never live is left to its writer.
 */
final class FollowingFolder {
    private static final Logger log = LoggerFactory.getLogger(FollowingFolder.class);

    private final Path directory;
    private final RuleBookArchive archive;

    FollowingFolder(Path directory, RuleBookArchive archive) {
        this.directory = directory;
        this.archive = archive;
    }

    /** File by file: what is half done after a crash waits to be claimed, as any edit does. */
    void follow(RuleFiles files) {
        try {
            RuleFiles now = RuleFiles.read(directory);
            if (now.version().equals(files.version()) || !archive.wasLive(now.version())) {
                return;
            }
            for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
                if (!Arrays.equals(file.getValue(), now.contents().get(file.getKey()))) {
                    write(directory.resolve(file.getKey()).normalize(), file.getValue());
                }
            }
            for (String path : now.contents().keySet()) {
                if (!files.contents().containsKey(path)) {
                    Files.deleteIfExists(directory.resolve(path));
                }
            }
        } catch (IOException | RuntimeException failure) {
            log.atWarn()
                    .addKeyValue("folder", directory)
                    .log("the rules folder cannot be brought up to date: {}", failure.getClass());
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        if (!file.startsWith(directory.normalize())) {
            throw new IOException("`" + file + "` lies outside of the rules directory");
        }
        Files.createDirectories(file.getParent());
        Path draft = Files.createTempFile(file.getParent(), ".", ".draft");
        try {
            Files.write(draft, content);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
