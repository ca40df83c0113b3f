package org.agendagate.reload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.agendagate.packet.Sha256;

/** What tells the files below a folder from any others. */
final class FolderDigest {
    private FolderDigest() {}

    static String of(Path folder) throws IOException {
        MessageDigest digest = Sha256.begin();
        for (Path file : files(folder)) {
            byte[] content = Files.readAllBytes(file);
            digest.update(String.format(Locale.ROOT, "%s %d\n", folder.relativize(file), content.length)
                    .getBytes(StandardCharsets.UTF_8));
            digest.update(content);
        }
        return Sha256.end(digest);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
