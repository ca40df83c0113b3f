package org.agendagate.cli;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.agendagate.access.Role;
import org.agendagate.access.User;
import org.agendagate.access.UserDesk;
import org.agendagate.access.UserRefusedException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code user}: keeps users where the service is not, or nobody can log in; each act is in the ledger as {@code cli}'s. */
@Command(
        name = "user",
        description = "用户管理：增加、更改、停用、启用、重置密码、列表；每一步都记入台账。密码从不写在命令行上。",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "退出码：%n",
        exitCodeList = {"0:已办理", "1:无法运行，或者不予办理"})
final class UserCommand implements Runnable {
    private static final String ACTOR = "cli";

    private final Console console;

    @Mixin
    private final RecordsOption records;

    @Option(
            names = "--format",
            scope = CommandLine.ScopeType.INHERIT,
            description = "human 或 json（默认 ${DEFAULT-VALUE}）")
    private Format format = Format.human;

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init")
    private CommandLine.Model.CommandSpec spec;

    UserCommand(Console console, Function<List<String>, OpenRecords> records) {
        this.console = console;
        this.records = new RecordsOption(records);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "name what to do: list, add, change, ...");
    }

    @Command(name = "list", description = "列出全部用户。", mixinStandardHelpOptions = true)
    int list() {
        return with(desk -> {
            List<Row> rows = desk.list().stream().map(Row::of).toList();
            tell(Map.of("users", rows), rows.stream().map(Row::words).collect(joining("\n")));
        });
    }

    @Command(name = "add", description = "增加用户；给出一次性密码，登录后须更改。", mixinStandardHelpOptions = true)
    int add(
            @Parameters(paramLabel = "NAME", description = "用户名") String name,
            @Option(names = "--division", required = true, paramLabel = "DIVISION", description = "处室") String division,
            @Option(names = "--role", required = true, split = ",", description = "角色：${COMPLETION-CANDIDATES}")
                    Set<Role> roles,
            @Option(names = "--password-stdin", description = "一次性密码从标准输入读取，不自动生成") boolean read) {
        String given = read ? Passwords.read(console) : null;
        return with(desk -> {
            if (given == null) {
                tellPassword("已增加", name, desk.add(name, division, roles, ACTOR));
            } else {
                desk.add(name, division, roles, given, ACTOR);
                tellPassword("已增加", name, null);
            }
        });
    }

    @Command(name = "change", description = "更改角色或者处室；没有写明的不变。", mixinStandardHelpOptions = true)
    int change(
            @Parameters(paramLabel = "NAME", description = "用户名") String name,
            @Option(names = "--division", paramLabel = "DIVISION", description = "处室") @Nullable String division,
            @Option(names = "--role", split = ",", description = "全部角色：${COMPLETION-CANDIDATES}") @Nullable
                    Set<Role> roles) {
        return with(desk -> {
            User before = find(desk, name);
            desk.change(
                    name,
                    division == null ? before.division() : division,
                    roles == null ? before.roles() : roles,
                    ACTOR);
            tellRow(desk, name);
        });
    }

    @Command(name = "reset", description = "重置密码；给出一次性密码，登录后须更改。", mixinStandardHelpOptions = true)
    int reset(
            @Parameters(paramLabel = "NAME", description = "用户名") String name,
            @Option(names = "--password-stdin", description = "一次性密码从标准输入读取，不自动生成") boolean read) {
        String given = read ? Passwords.read(console) : null;
        return with(desk -> {
            if (given == null) {
                tellPassword("已重置", name, desk.reset(name, ACTOR));
            } else {
                desk.reset(name, given, ACTOR);
                tellPassword("已重置", name, null);
            }
        });
    }

    @Command(name = "disable", description = "停用用户，已有登录随即失效。", mixinStandardHelpOptions = true)
    int disable(@Parameters(paramLabel = "NAME", description = "用户名") String name) {
        return with(desk -> {
            desk.disable(name, ACTOR);
            tellRow(desk, name);
        });
    }

    @Command(name = "enable", description = "重新启用用户。", mixinStandardHelpOptions = true)
    int enable(@Parameters(paramLabel = "NAME", description = "用户名") String name) {
        return with(desk -> {
            desk.enable(name, ACTOR);
            tellRow(desk, name);
        });
    }

    /** What is to be done with users. */
    private interface Work {
        void on(UserDesk desk);
    }

    private int with(Work work) {
        try (OpenRecords open = records.open()) {
            work.on(open.users());
            return ExitCode.WELL.code();
        } catch (UserRefusedException refused) {
            throw new CommandFailedException(refused.getMessage() + " (" + refused.zh() + ")", refused);
        }
    }

    private static User find(UserDesk desk, String name) {
        return desk.list().stream()
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CommandFailedException(
                        "there is no user `" + name + "`; see `user list` (没有用户“" + name + "”。)"));
    }

    /** One line; asked for, and not shown, where somebody types it. */
    private void tellPassword(String done, String name, @Nullable String password) {
        tell(
                new OneTime(name, password),
                password == null
                        ? done + "用户 " + name + "；读入的密码只用一次，登录后须更改"
                        : done + "用户 " + name + "；一次性密码，只显示这一次，登录后须更改：" + password);
    }

    private void tellRow(UserDesk desk, String name) {
        Row row = Row.of(find(desk, name));
        tell(row, row.words());
    }

    private void tell(Object json, String words) {
        console.out().println(format == Format.json ? JsonMapper.shared().writeValueAsString(json) : words);
    }

    /** @param oneTimePassword absent where it was read in, and so is known */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OneTime(String name, @Nullable String oneTimePassword) {}

    /** A user as the calls tell one. */
    record Row(
            String name,
            String division,
            SortedSet<Role> roles,
            boolean oneTimePassword,
            boolean disabled,
            boolean demonstration,
            Instant createdAt) {
        static Row of(User user) {
            return new Row(
                    user.name(),
                    user.division(),
                    new TreeSet<>(user.roles()),
                    user.oneTime(),
                    user.disabled(),
                    user.demonstration(),
                    user.createdAt());
        }

        String words() {
            return name
                    + "\t" + division
                    + "\t" + roles.stream().map(Role::name).collect(joining(","))
                    + (disabled ? "\t已停用" : "")
                    + (oneTimePassword ? "\t须更改密码" : "")
                    + (demonstration ? "\t演示" : "");
        }
    }
}
