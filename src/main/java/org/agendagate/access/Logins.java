package org.agendagate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The users and how their passwords are proven. */
@Configuration(proxyBeanMethods = false)
class Logins {
    @Bean
    @DependsOnDatabaseInitialization
    Users users(DataSource database, Clock clock) {
        return new Users(database, clock);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService userDetailsService(Users users) {
        return new GateUserDetails(users);
    }

    /** Told on standard error and not in the log, which is kept. */
    @Bean
    InitializingBean firstUsers(
            Users users,
            PasswordEncoder passwords,
            @Value("${agendagate.demonstration}") boolean demonstration,
            @Value("${agendagate.demonstration-password}") String password,
            @Value("${agendagate.demonstration-password-file}") Path file) {
        return () -> {
            FirstUsers first = new FirstUsers(users, passwords);
            if (!demonstration || first.hasOwnUsers()) {
                first.endDemonstration();
            } else if (password.isEmpty()) {
                String random = FirstUsers.randomPassword();
                tell(System.err, first.demonstrate(random), random);
                write(file, random);
            } else {
                first.demonstrate(password);
            }
        };
    }

    private static void tell(PrintStream out, List<User> users, String password) {
        out.println("agenda-gate: demonstration users, for this machine only (演示用户，仅限本机): "
                + users.stream().map(User::name).collect(Collectors.joining(" ")));
        out.println("agenda-gate: their password until the next start (口令，下次启动前有效): " + password);
    }

    private static void write(Path file, String password) {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.deleteIfExists(file);
            Files.createFile(file, ownerOnly(file));
            Files.write(file, password.getBytes(UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write `" + file + "`", failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
