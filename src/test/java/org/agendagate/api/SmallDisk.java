package org.agendagate.api;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system of a few megabytes in memory, to be filled and freed. Mounting it takes root. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 4096;

    private final Path at;
    private final Path filler;

    SmallDisk(Path at, int megabytes) throws IOException {
        this.at = Files.createDirectories(at);
        filler = at.resolve("filler");
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", at.toString());
    }

    Path path() {
        return at;
    }

    /** Takes what is left, to the last block. */
    void fill() throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream file = Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (at.toFile().getUsableSpace() > 0) {
                file.write(block);
            }
        } catch (IOException full) {
            // Others write too; the last block was theirs.
        }
    }

    void free() throws IOException {
        Files.delete(filler);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", at.toString());
    }

    private static void run(String... command) throws IOException {
        int code =
                new ProcessBuilder(command).inheritIO().start().onExit().join().exitValue();
        if (code != 0) {
            throw new IOException(command[0] + " ended with " + code + "; it takes root");
        }
    }
}
