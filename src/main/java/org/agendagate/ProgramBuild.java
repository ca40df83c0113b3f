package org.agendagate;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.agendagate.packet.Sha256;
import org.springframework.boot.system.ApplicationHome;

/** What tells this build of the program from any other. */
final class ProgramBuild {
    private ProgramBuild() {}

    /**
     * A digest of what the program's archive lists, name, size and checksum of every entry, without reading the
     * entries; empty where the program does not run from an archive and may change under the same name.
     */
    static Optional<String> find() {
        File archive = new ApplicationHome(ProgramBuild.class).getSource();
        return archive != null && archive.isFile() ? digest(archive) : Optional.empty();
    }

    static Optional<String> digest(File archive) {
        try (ZipFile entries = new ZipFile(archive)) {
            MessageDigest digest = Sha256.begin();
            digest.update(Runtime.version().toString().getBytes(StandardCharsets.UTF_8));
            for (ZipEntry entry : entries.stream().toList()) {
                digest.update(String.format(Locale.ROOT, "%s %d %d\n", entry.getName(), entry.getSize(), entry.getCrc())
                        .getBytes(StandardCharsets.UTF_8));
            }
            return Optional.of(Sha256.end(digest));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
