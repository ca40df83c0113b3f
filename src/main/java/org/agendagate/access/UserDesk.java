package org.agendagate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps users: each change is in the ledger with who made it, and in force at once. */
public final class UserDesk {
    static final int SHORTEST_PASSWORD = 12;
    /** What bcrypt takes in, in bytes of UTF-8. */
    static final int LONGEST_PASSWORD = 72;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}a-zA-Z0-9][\\p{IsHan}a-zA-Z0-9._@-]{0,59}");
    private static final Pattern DIVISION = Pattern.compile("[\\p{IsHan}\\p{L}\\p{N}][\\p{L}\\p{N} ._()（）-]{0,99}");

    private final Store store;
    private final Ledger ledger;
    private final Users users;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final Consumer<String> changed;

    /** @param changed hears the name of every user whose earlier logins no longer hold */
    UserDesk(
            Store store, Ledger ledger, Users users, PasswordEncoder passwords, Clock clock, Consumer<String> changed) {
        this.store = store;
        this.ledger = ledger;
        this.users = users;
        this.passwords = passwords;
        this.clock = clock;
        this.changed = changed;
    }

    /** All by name. */
    public List<User> list() {
        return users.list();
    }

    /**
     * Adds a user and returns the password that serves once, to choose another.
     *
     * @throws UserRefusedException where the name is taken or a value cannot stand
     */
    public String add(String name, String division, Set<Role> roles, String actor) {
        if (!NAME.matcher(name).matches()) {
            throw new UserRefusedException(
                    "用户名须为 1 至 60 个汉字、字母、数字或者 . _ @ -，并以汉字、字母或者数字开头。",
                    "a name is 1 to 60 Han characters, letters, digits or . _ @ -, the first of them no sign");
        }
        if (!DIVISION.matcher(division).matches()) {
            throw new UserRefusedException("处室名称须为 1 至 100 个字，不含特殊符号。", "name a division, in at most 100 letters");
        }
        if (roles.isEmpty()) {
            throw new UserRefusedException("请至少给出一个角色：" + names() + "。", "give at least one role of " + names());
        }
        String password = randomPassword();
        User user = new User(name, division, roles, true, false, false, clock.instant());
        try {
            String hash = hash(password);
            store.write(() -> {
                users.insert(user, hash);
                append("USER_ADDED", actor, name, Map.of("division", division, "roles", Users.words(roles)));
            });
        } catch (DuplicateKeyException taken) {
            throw new UserRefusedException("用户名“" + name + "”已有。", "there is a user `" + name + "`");
        }
        changed.accept(name);
        return password;
    }

    /** Gives a user a new password that serves once; the one before no longer does. */
    public String reset(String name, String actor) {
        find(name);
        String password = randomPassword();
        String hash = hash(password);
        change(name, actor, "USER_RESET", () -> users.setPassword(name, hash, true));
        return password;
    }

    /** Lets a user in no more; refused for the last administrator. */
    public void disable(String name, String actor) {
        User user = find(name);
        boolean lastAdministrator = user.roles().contains(Role.ADMIN)
                && users.list().stream()
                        .noneMatch(other -> !other.name().equals(name)
                                && !other.disabled()
                                && other.roles().contains(Role.ADMIN));
        if (lastAdministrator) {
            throw new UserRefusedException(
                    "“" + name + "”是最后一名可用的管理员，不能停用；请先增加另一名。",
                    "`" + name + "` is the last administrator; add another first");
        }
        change(name, actor, "USER_DISABLED", () -> users.setDisabled(name, true));
    }

    /** Lets a disabled user in again. */
    public void enable(String name, String actor) {
        find(name);
        change(name, actor, "USER_ENABLED", () -> users.setDisabled(name, false));
    }

    /** Sets a user's own password, for whoever has just proven the one before. */
    public void choosePassword(String name, String password) {
        String before =
                users.findCredentials(name).orElseThrow(() -> unknown(name)).hash();
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
                || password.getBytes(UTF_8).length > LONGEST_PASSWORD) {
            throw new UserRefusedException(
                    "口令至少 12 个字符，至多 72 个字节（一个汉字占 3 个）。", "a password has at least 12 characters and at most 72 bytes");
        }
        if (password.contains(name) || passwords.matches(password, before)) {
            throw new UserRefusedException(
                    "口令不得含有用户名，也不得与原口令相同。", "a password neither holds the user's name nor is the one before");
        }
        String hash = hash(password);
        change(name, name, "PASSWORD_CHOSEN", () -> users.setPassword(name, hash, false));
    }

    /** 120 random bits in characters that a shell leaves alone. */
    static String randomPassword() {
        byte[] bits = new byte[15];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits).replace('-', 'x');
    }

    private void change(String name, String actor, String kind, Runnable change) {
        store.write(() -> {
            change.run();
            append(kind, actor, name, Map.of());
        });
        changed.accept(name);
    }

    private void append(String kind, String actor, String name, Map<String, Object> content) {
        ledger.append(new Act(kind, actor, clock.instant(), name, content, List.of()));
    }

    private User find(String name) {
        return users.find(name).orElseThrow(() -> unknown(name));
    }

    private String hash(String password) {
        return String.valueOf(passwords.encode(password));
    }

    private static UserRefusedException unknown(String name) {
        return new UserRefusedException("没有用户“" + name + "”。", "there is no user `" + name + "`");
    }

    private static String names() {
        return String.join(" ", Arrays.stream(Role.values()).map(Role::name).toList());
    }
}
