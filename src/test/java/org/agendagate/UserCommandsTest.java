package org.agendagate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.agendagate.cli.CommandLineDoor;
import org.agendagate.cli.Console;
import org.agendagate.records.Databases;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow;
import org.agendagate.records.PostgresServer;
import org.agendagate.records.Store;
import org.agendagate.records.StoredLedger;
import org.agendagate.records.Verification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands on users, with real databases that nobody has migrated before. */
class UserCommandsTest {
    private static final PostgresServer SERVER = PostgresServer.shared();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void keepsUsersInAFile() {
        String url = Databases.h2(folder.resolve("agenda-gate"));
        keepsUsers(url, url, "");
    }

    @Test
    void keepsUsersOnPostgres() {
        String url = SERVER.freshDatabase();
        keepsUsers(url + "?user=" + SERVER.user() + "&password=" + SERVER.password(), url, SERVER.user());
    }

    private void keepsUsers(String database, String url, String owner) {
        assertThat(run("", database, "add", "chief", "--division", "信息化处", "--role", "admin"))
                .isZero();
        assertThat(text(out)).containsPattern("已增加用户 chief；一次性密码，只显示这一次，登录后须更改：[a-z2-9]{5}(-[a-z2-9]{5}){3}\n");
        assertThat(run("", database, "add", "li", "--division", "法规处", "--role", "LEGAL,CLERK", "--format", "json"))
                .isZero();
        JsonNode added = JsonMapper.shared().readTree(text(out));
        assertThat(added.path("oneTimePassword").asString()).hasSize(23);
        assertThat(run("", database, "change", "li", "--role", "CLERK")).isZero();
        assertThat(text(out)).isEqualTo("li\t法规处\tCLERK\t须更改密码\n");
        assertThat(run("typed by somebody\n", database, "reset", "li", "--password-stdin"))
                .isZero();
        assertThat(text(out)).doesNotContain("typed");
        assertThat(run("", database, "disable", "li")).isZero();
        assertThat(run("", database, "list", "--format", "json")).isZero();

        JsonNode users = JsonMapper.shared().readTree(text(out)).path("users");
        assertThat(users.path(0).path("name").asString()).isEqualTo("chief");
        assertThat(users.path(1).path("disabled").asBoolean()).isTrue();

        Store store = new Store(Databases.migrated(url, owner, owner));
        assertThat(new Ledger(store).list("li"))
                .extracting(LedgerRow::kind, LedgerRow::actor)
                .containsExactly(
                        tuple("USER_ADDED", "cli"),
                        tuple("USER_CHANGED", "cli"),
                        tuple("USER_RESET", "cli"),
                        tuple("USER_DISABLED", "cli"));
        assertThat(Verification.verify(new StoredLedger(store), null, seq -> {}).flaw())
                .isNull();
    }

    @Test
    void refusesWhatTheServiceWouldRefuse() {
        String url = Databases.h2(folder.resolve("agenda-gate"));
        run("", url, "add", "chief", "--division", "信息化处", "--role", "ADMIN");

        assertThat(run("", url, "disable", "chief")).isEqualTo(1);
        assertThat(text(err)).contains("`chief` is the last administrator", "请先增加另一名");
        assertThat(run("short\n", url, "reset", "chief", "--password-stdin")).isEqualTo(1);
        assertThat(text(err)).contains("at least 12 characters");
        assertThat(run("", url, "reset", "chief", "--password-stdin")).isEqualTo(1);
        assertThat(text(err)).contains("no password on standard input");
        assertThat(run("", url, "change", "nobody", "--role", "CLERK")).isEqualTo(1);
        assertThat(text(err)).contains("there is no user `nobody`");
        assertThat(run("", url, "add", "li", "--division", "法规处", "--role", "KING"))
                .isEqualTo(1);
        assertThat(text(err)).contains("KING", "see: agenda-gate user add --help");
        assertThat(run("", url)).isEqualTo(1);
        assertThat(text(err)).contains("name what to do");
    }

    @Test
    void takesNoPasswordOnTheCommandLine() {
        String url = Databases.h2(folder.resolve("agenda-gate"));

        assertThat(run("", url, "add", "li", "--division", "法规处", "--role", "LEGAL", "--password", "a secret of mine"))
                .isEqualTo(1);

        assertThat(text(err)).contains("Unknown option");
    }

    private int run(String in, String database, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Clock.fixed(Instant.parse("2026-11-25T01:30:00Z"), ZoneOffset.UTC));
        String[] all = new String[arguments.length + 3];
        all[0] = "user";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--database";
        all[all.length - 1] = database;
        return new CommandLineDoor(console, options -> 1, ArchiveOnly::open, ArchiveOnly::openRecords).run(all);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(UTF_8);
    }
}
