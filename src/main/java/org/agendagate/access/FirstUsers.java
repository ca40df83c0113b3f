package org.agendagate.access;

import java.io.PrintStream;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.records.Store;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whom the service knows when it starts for the first time, told on standard error and never in the log, which is kept. */
final class FirstUsers {
    static final String ADMINISTRATOR = "admin";

    private final Store store;
    private final Users users;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final PrintStream out;

    FirstUsers(Store store, Users users, PasswordEncoder passwords, Clock clock, PrintStream out) {
        this.store = store;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
        this.out = out;
    }

    /** Replaces whatever demonstration users there are; all get {@code password}. */
    void demonstrate(String password) {
        List<User> demonstration = List.of(
                user("demo", "会议服务一处", Role.values()),
                user("clerk", "会议服务一处", Role.CLERK),
                user("clerk-2", "会议服务二处", Role.CLERK),
                user("legal", "法规处", Role.LEGAL),
                user("verifier", "会议服务一处", Role.VERIFIER),
                user("policy", "政策研究室", Role.POLICY),
                user("signer", "办公厅领导", Role.SIGNER),
                user("auditor", "督查室", Role.AUDITOR),
                user(ADMINISTRATOR, "信息化处", Role.ADMIN));
        String hash = String.valueOf(passwords.encode(password));
        store.write(() -> {
            users.deleteDemonstration();
            demonstration.forEach(user -> users.insert(user, hash));
        });
        out.println("agenda-gate: demonstration users, for this machine only (演示用户，仅限本机): "
                + demonstration.stream().map(User::name).collect(Collectors.joining(" ")));
    }

    void tellDemonstrationPassword(String password) {
        out.println("agenda-gate: their password until the next start (密码，下次启动前有效): " + password);
    }

    /** Whether there are users that did not come with the demonstration. */
    boolean areThere() {
        return users.list().stream().anyMatch(user -> !user.demonstration());
    }

    /** Ends the demonstration where users of the gate's own do not log in; nobody needs a password. */
    void stayOut() {
        store.write(users::deleteDemonstration);
    }

    /**
     * Ends the demonstration: its users are gone. Where that leaves nobody to keep users, there is an administrator with a
     * one-time password.
     */
    void serveInEarnest(UserDesk desk) {
        store.write(users::deleteDemonstration);
        if (users.list().stream().noneMatch(user -> user.roles().contains(Role.ADMIN))) {
            String password = desk.add(ADMINISTRATOR, "信息化处", Set.of(Role.ADMIN), "start");
            out.println("agenda-gate: first start: user `" + ADMINISTRATOR + "`, one-time password (首次启动，一次性密码): "
                    + password);
            out.println("agenda-gate: it serves only to choose another; it is not shown again (仅用于更改密码，不再显示)");
        }
    }

    private User user(String name, String division, Role... roles) {
        return new User(name, division, Set.copyOf(Arrays.asList(roles)), false, false, true, clock.instant());
    }
}
