package org.agendagate.access;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whom the service knows when it starts for the first time. */
final class FirstUsers {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant AT_START = Instant.EPOCH;

    private final Users users;
    private final PasswordEncoder passwords;

    FirstUsers(Users users, PasswordEncoder passwords) {
        this.users = users;
        this.passwords = passwords;
    }

    /** The demonstration users, all with {@code password}. */
    List<User> demonstrate(String password) {
        List<User> demonstration = List.of(
                user("demo", "会议服务一处", Role.values()),
                user("clerk", "会议服务一处", Role.CLERK),
                user("clerk-2", "会议服务二处", Role.CLERK),
                user("legal", "法规处", Role.LEGAL),
                user("policy", "政策研究室", Role.POLICY),
                user("auditor", "督查室", Role.AUDITOR),
                user("admin", "信息化处", Role.ADMIN));
        users.replaceDemonstration(demonstration, String.valueOf(passwords.encode(password)));
        return demonstration;
    }

    /** Ends the demonstration: its users are gone. */
    void endDemonstration() {
        users.replaceDemonstration(List.of(), "");
    }

    boolean hasOwnUsers() {
        return users.list().stream().anyMatch(user -> !user.demonstration());
    }

    /** 120 random bits in characters that a shell leaves alone. */
    static String randomPassword() {
        byte[] bits = new byte[15];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static User user(String name, String division, Role... roles) {
        return new User(name, division, Set.copyOf(Arrays.asList(roles)), false, false, true, AT_START);
    }
}
