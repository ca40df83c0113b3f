package org.agendagate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * Sees to the users of a start once all else of it succeeded and the service listens: a start that fails changes no
 * password. It begins last and ends first.
 */
public final class FirstStart implements SmartLifecycle {
    private final FirstUsers first;
    private final UserDesk desk;
    private final DemonstrationMark mark;
    private final boolean local;
    private final @Nullable Demonstration demonstration;
    private volatile boolean running;
    private volatile boolean demonstrates;

    /**
     * What demonstration users log in with.
     *
     * @param password empty for a random one
     * @param file where a random one is written
     */
    record Demonstration(String password, Path file) {}

    /** @param local whether users of the gate's own log in */
    FirstStart(
            FirstUsers first,
            UserDesk desk,
            DemonstrationMark mark,
            boolean local,
            @Nullable Demonstration demonstration) {
        this.first = first;
        this.desk = desk;
        this.mark = mark;
        this.local = local;
        this.demonstration = demonstration;
    }

    @Override
    public void start() {
        Demonstration shown = demonstration;
        if (!local) {
            first.stayOut();
        } else if (shown == null || (first.areThere() && !mark.isThere())) {
            first.serveInEarnest(desk);
        } else {
            demonstrates = true;
            demonstrate(shown);
        }
        running = true;
    }

    /** Whether demonstration users log in. */
    public boolean demonstrates() {
        return demonstrates;
    }

    /**
     * Who may log in, for whoever started the service.
     *
     * @param issuer empty where there is none
     */
    public String whoMayLogIn(String issuer) {
        String own = demonstrates ? "demonstration users" : local ? "users of the gate" : "";
        String issued = issuer.isBlank() ? "" : "whom " + issuer + " names";
        return own.isEmpty() || issued.isEmpty() ? own + issued : own + " and " + issued;
    }

    private void demonstrate(Demonstration shown) {
        if (!shown.password().isEmpty()) {
            first.demonstrate(shown.password());
            return;
        }
        String random = UserDesk.randomPassword();
        try {
            Path written = write(shown.file(), random);
            first.demonstrate(random);
            Files.move(written, shown.file(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write `" + shown.file() + "`", failure);
        }
        first.tellDemonstrationPassword(random);
    }

    /** Beside the file, which keeps what it says until the users have the password. */
    private static Path write(Path file, String password) throws IOException {
        Path whole = file.toAbsolutePath();
        Path directory = whole.getParent();
        if (directory != null) {
            Files.createDirectories(directory);
        }
        Path written = whole.resolveSibling(whole.getFileName() + ".new");
        Files.deleteIfExists(written);
        Files.createFile(written, ownerOnly(written));
        return Files.write(written, password.getBytes(UTF_8));
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
