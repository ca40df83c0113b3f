package org.agendagate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.agendagate.records.Ledger;
import org.agendagate.records.LedgerRow;
import org.agendagate.records.Store;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What the keeping of users must do on every database. */
abstract class UserDeskContract {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T01:30:00Z"), ZoneOffset.UTC);
    private static final String OFFICE = "会议服务一处";

    private Store store;
    private Ledger ledger;
    private UserDesk desk;

    abstract DataSource freshDatabase();

    @BeforeEach
    void open() {
        store = new Store(freshDatabase());
        ledger = new Ledger(store);
        desk = new UserDesk(store, ledger, new BCryptPasswordEncoder(4), CLOCK);
    }

    @Test
    void recordsEachActWithWhoDidIt() {
        desk.add("chief", OFFICE, Set.of(Role.ADMIN), "cli");
        desk.add("li", OFFICE, Set.of(Role.CLERK), "chief");
        desk.change("li", "法规处", Set.of(Role.LEGAL, Role.AUDITOR), "chief");
        desk.reset("li", "chief");
        desk.disable("li", "chief");
        desk.enable("li", "chief");
        desk.choosePassword("li", "一个足够长的新密码二三四五");

        assertThat(ledger.list("li"))
                .extracting(LedgerRow::kind, LedgerRow::actor)
                .containsExactly(
                        tuple("USER_ADDED", "chief"),
                        tuple("USER_CHANGED", "chief"),
                        tuple("USER_RESET", "chief"),
                        tuple("USER_DISABLED", "chief"),
                        tuple("USER_ENABLED", "chief"),
                        tuple("PASSWORD_CHOSEN", "li"));
        assertThat(ledger.list("li").get(1).content())
                .contains("\"roles\":\"LEGAL AUDITOR\"", "\"rolesBefore\":\"CLERK\"", "\"divisionBefore\":\"" + OFFICE);
        assertThat(desk.list().get(1).roles()).containsExactlyInAnyOrder(Role.LEGAL, Role.AUDITOR);
    }

    @Test
    void keepsTheLastAdministrator() {
        desk.add("chief", OFFICE, Set.of(Role.ADMIN), "cli");
        desk.add("second", OFFICE, Set.of(Role.ADMIN, Role.CLERK), "cli");
        desk.disable("second", "chief");

        refuses(() -> desk.disable("chief", "cli"), "is the last administrator");
        refuses(() -> desk.change("chief", OFFICE, Set.of(Role.AUDITOR), "cli"), "is the last administrator");
        desk.change("chief", "信息化处", Set.of(Role.ADMIN, Role.AUDITOR), "cli");
        assertThat(usableAdministrators()).containsExactly("chief");
    }

    @Test
    void keepsOneWhereTwoAdministratorsGoAtEachOtherAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String one = "one-" + round;
            String other = "other-" + round;
            desk.add(one, OFFICE, Set.of(Role.ADMIN), "cli");
            desk.add(other, OFFICE, Set.of(Role.ADMIN), "cli");
            usableAdministrators().stream()
                    .filter(name -> !Set.of(one, other).contains(name))
                    .forEach(name -> desk.disable(name, "cli"));

            List<Boolean> done =
                    atOnce(() -> desk.disable(other, one), () -> desk.change(one, OFFICE, Set.of(Role.CLERK), other));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(usableAdministrators()).hasSize(1);
        }
    }

    /** What comes by chance may hold a short name. */
    @Test
    void addsUsersWhateverTheyAreCalled() {
        for (int round = 0; round < 20; round++) {
            String password = desk.add("甲" + "乙".repeat(round), OFFICE, Set.of(Role.CLERK), "cli");
            assertThat(password).matches("[a-z2-9]{5}(-[a-z2-9]{5}){3}").doesNotContainPattern("[ilo01]");
        }
        for (String letter : List.of("a", "b", "c", "d", "e")) {
            desk.add(letter, OFFICE, Set.of(Role.CLERK), "cli");
            desk.reset(letter, "cli");
        }
    }

    @Test
    void letsNobodyChangeTheOwnRoles() {
        desk.add("chief", OFFICE, Set.of(Role.ADMIN), "cli");
        desk.add("second", OFFICE, Set.of(Role.ADMIN), "cli");

        refuses(() -> desk.change("chief", OFFICE, Set.of(Role.values()), "chief"), "nobody changes the own roles");

        assertThat(desk.list().get(0).roles()).containsExactly(Role.ADMIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " li",
                "li ",
                "ｌｉ",
                "lі",
                "l\u0131",
                "li\u200b",
                "-li",
                "../li",
                "li\n",
                "王\u2f65",
                "\uf97e",
                "cli",
                "CLI",
                "anonymous",
                "service",
                "start"
            })
    void refusesNamesThatAreNotPlain(String name) {
        assertThatThrownBy(() -> desk.add(name, OFFICE, Set.of(Role.CLERK), "cli"))
                .isInstanceOf(UserRefusedException.class);
        assertThat(desk.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Clerk-1", "CLERK-1", "clerk-l", "clerk-I", "cIerk-1", "c1erk-1"})
    void refusesNamesThatLookLikeAnotherUser(String name) {
        desk.add("clerk-1", OFFICE, Set.of(Role.CLERK), "cli");

        refuses(() -> desk.add(name, OFFICE, Set.of(Role.LEGAL), "cli"), "looks like the user `clerk-1`");
    }

    @Test
    void refusesWhatCannotStand() {
        desk.add("li", OFFICE, Set.of(Role.CLERK), "cli");

        refuses(() -> desk.add("li", OFFICE, Set.of(Role.CLERK), "cli"), "there is a user `li`");
        refuses(() -> desk.add("wang", OFFICE, Set.of(), "cli"), "give at least one role");
        refuses(() -> desk.add("wang", "<b>", Set.of(Role.CLERK), "cli"), "name a division");
        refuses(() -> desk.add("wang", OFFICE, Set.of(Role.CLERK), "short", "cli"), "at least 12");
        refuses(() -> desk.reset("li", "li-and-much-more-of-it", "cli"), "the user's name");
        refuses(() -> desk.change("nobody", OFFICE, Set.of(Role.CLERK), "cli"), "there is no user `nobody`");
        refuses(() -> desk.disable("nobody", "cli"), "there is no user `nobody`");
        assertThat(ledger.list("li")).hasSize(1);
    }

    @Test
    void keepsNoPasswordAsItIs() {
        String password = desk.add("li", OFFICE, Set.of(Role.CLERK), "cli");

        assertThat(store.jdbc()
                        .sql("select password from gate_user")
                        .query(String.class)
                        .single())
                .startsWith("$2")
                .doesNotContain(password);
        assertThat(ledger.list("li").get(0).content()).doesNotContain(password);
        assertThat(desk.list().get(0).oneTime()).isTrue();
    }

    private List<String> usableAdministrators() {
        return desk.list().stream()
                .filter(user -> !user.disabled() && user.roles().contains(Role.ADMIN))
                .map(User::name)
                .toList();
    }

    /** Whether each was done and not refused. */
    private static List<Boolean> atOnce(Runnable... acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.length);
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Runnable act : acts) {
                Callable<Boolean> call = () -> {
                    barrier.await();
                    try {
                        act.run();
                        return true;
                    } catch (UserRefusedException refused) {
                        return false;
                    }
                };
                answers.add(threads.submit(call));
            }
            List<Boolean> done = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                done.add(answer.get());
            }
            return done;
        } finally {
            threads.shutdownNow();
        }
    }

    private static void refuses(ThrowingCallable act, String words) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        UserRefusedException.class,
                        refused -> assertThat(refused.zh()).isNotBlank())
                .hasMessageContaining(words);
    }
}
