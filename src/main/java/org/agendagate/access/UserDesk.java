package org.agendagate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.agendagate.records.Act;
import org.agendagate.records.Ledger;
import org.agendagate.records.Store;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Keeps users: each change is in the ledger with who made it, and in force at once. */
public final class UserDesk {
    static final int SHORTEST_PASSWORD = 12;
    /** What bcrypt takes in, in bytes of UTF-8. */
    static final int LONGEST_PASSWORD = 72;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String UNLIKE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;
    private static final Pattern DIVISION = Pattern.compile("[\\p{IsHan}\\p{L}\\p{N}][\\p{L}\\p{N} ._()（）-]{0,99}");

    private final Store store;
    private final Ledger ledger;
    private final Users users;
    private final PasswordEncoder passwords;
    private final Clock clock;

    UserDesk(Store store, Ledger ledger, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.users = new Users(store);
        this.passwords = passwords;
        this.clock = clock;
    }

    /** For who has the database and not the service. */
    public static UserDesk of(Store store, Ledger ledger, Clock clock) {
        return new UserDesk(store, ledger, PasswordEncoderFactories.createDelegatingPasswordEncoder(), clock);
    }

    /** Whether there are users that did not come with the demonstration. */
    public static boolean areThere(Store store) {
        return new Users(store).list().stream().anyMatch(user -> !user.demonstration());
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
        String password = randomPassword();
        insert(name, division, roles, password, actor);
        return password;
    }

    /** As {@link #add(String, String, Set, String)}, with a password that the administrator thought of. */
    public void add(String name, String division, Set<Role> roles, String password, String actor) {
        mustServe(password, name);
        insert(name, division, roles, password, actor);
    }

    private void insert(String name, String division, Set<Role> roles, String password, String actor) {
        mustStand(division, roles);
        User user = new User(name, division, roles, true, false, false, clock.instant());
        String hash = hash(password);
        try {
            store.write(() -> {
                UserNames.check(name, users.lock().stream().map(User::name).toList());
                users.insert(user, hash);
                append("USER_ADDED", actor, name, Map.of("division", division, "roles", Users.words(roles)));
            });
        } catch (DuplicateKeyException taken) {
            throw new UserRefusedException("用户名“" + name + "”已有。", "there is a user `" + name + "`");
        }
    }

    /**
     * Gives a user other roles and another division; logins from before end.
     *
     * @throws UserRefusedException for one's own roles, and where nobody would be left to keep users
     */
    public void change(String name, String division, Set<Role> roles, String actor) {
        mustStand(division, roles);
        if (name.equals(actor)) {
            throw new UserRefusedException(
                    "不能更改自己的角色和处室；请由另一名管理员办理。",
                    "nobody changes the own roles or division; another administrator has to");
        }
        store.write(() -> {
            List<User> all = users.lock();
            User before = find(name, all);
            if (!roles.contains(Role.ADMIN)) {
                mustNotBeLastAdministrator(before, all);
            }
            users.setRoles(name, division, roles);
            append(
                    "USER_CHANGED",
                    actor,
                    name,
                    Map.of(
                            "division", division,
                            "roles", Users.words(roles),
                            "divisionBefore", before.division(),
                            "rolesBefore", Users.words(before.roles())));
        });
    }

    /** Gives a user a new password that serves once; the one before no longer does. */
    public String reset(String name, String actor) {
        String password = randomPassword();
        setOnce(name, password, actor);
        return password;
    }

    /** As {@link #reset(String, String)}, with a password that the administrator thought of. */
    public void reset(String name, String password, String actor) {
        mustServe(password, name);
        setOnce(name, password, actor);
    }

    private void setOnce(String name, String password, String actor) {
        String hash = hash(password);
        write(name, actor, "USER_RESET", (before, all) -> users.setPassword(name, hash, true));
    }

    /** Lets a user in no more; refused for the last administrator. */
    public void disable(String name, String actor) {
        write(name, actor, "USER_DISABLED", (before, all) -> {
            mustNotBeLastAdministrator(before, all);
            users.setDisabled(name, true);
        });
    }

    /** Lets a disabled user in again. */
    public void enable(String name, String actor) {
        write(name, actor, "USER_ENABLED", (before, all) -> users.setDisabled(name, false));
    }

    /** Sets a user's own password, for whoever has just proven the one before. */
    public void choosePassword(String name, String password) {
        String before =
                users.findCredentials(name).orElseThrow(() -> unknown(name)).hash();
        mustServe(password, name);
        if (passwords.matches(password, before)) {
            throw new UserRefusedException("新密码不得与原密码相同。", "a password is not the one before");
        }
        String hash = hash(password);
        write(name, name, "PASSWORD_CHOSEN", (user, all) -> users.setPassword(name, hash, false));
    }

    /** 99 random bits in letters and digits that nobody takes for one another, in groups: they are told by telephone. */
    static String randomPassword() {
        StringBuilder password = new StringBuilder();
        for (int at = 0; at < GROUPS * GROUP; at++) {
            password.append(at > 0 && at % GROUP == 0 ? "-" : "")
                    .append(UNLIKE.charAt(RANDOM.nextInt(UNLIKE.length())));
        }
        return password.toString();
    }

    /** Holds all users until the change is made, so that two cannot each rely on what the other takes away. */
    private void write(String name, String actor, String kind, BiConsumer<User, List<User>> change) {
        store.write(() -> {
            List<User> all = users.lock();
            change.accept(find(name, all), all);
            append(kind, actor, name, Map.of());
        });
    }

    private void append(String kind, String actor, String name, Map<String, Object> content) {
        ledger.append(new Act(kind, actor, clock.instant(), name, content, List.of()));
    }

    private static User find(String name, List<User> all) {
        return all.stream().filter(user -> user.name().equals(name)).findFirst().orElseThrow(() -> unknown(name));
    }

    /** Whether a division can be called so. */
    static boolean isDivision(String division) {
        return DIVISION.matcher(division).matches();
    }

    private static void mustStand(String division, Set<Role> roles) {
        if (!isDivision(division)) {
            throw new UserRefusedException("处室名称须为 1 至 100 个字，不含特殊符号。", "name a division, in at most 100 letters");
        }
        if (roles.isEmpty()) {
            throw new UserRefusedException("请至少给出一个角色：" + names() + "。", "give at least one role of " + names());
        }
    }

    private static void mustServe(String password, String name) {
        if (password.codePointCount(0, password.length()) < SHORTEST_PASSWORD
                || password.getBytes(UTF_8).length > LONGEST_PASSWORD) {
            throw new UserRefusedException(
                    "密码至少 12 个字符，至多 72 个字节（一个汉字占 3 个）。", "a password has at least 12 characters and at most 72 bytes");
        }
        if (password.contains(name)) {
            throw new UserRefusedException("密码不得含有用户名。", "a password does not hold the user's name");
        }
    }

    private static void mustNotBeLastAdministrator(User user, List<User> all) {
        if (isAdministrator(user)
                && all.stream().noneMatch(other -> !other.name().equals(user.name()) && isAdministrator(other))) {
            throw new UserRefusedException(
                    "“" + user.name() + "”是最后一名可用的管理员，不能停用，也不能取消其管理员角色；请先增加另一名。",
                    "`" + user.name() + "` is the last administrator; add another first");
        }
    }

    private static boolean isAdministrator(User user) {
        return !user.disabled() && user.roles().contains(Role.ADMIN);
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
