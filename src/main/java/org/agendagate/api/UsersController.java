package org.agendagate.api;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.agendagate.access.FailedLogins;
import org.agendagate.access.OwnPassword;
import org.agendagate.access.Person;
import org.agendagate.access.Role;
import org.agendagate.access.User;
import org.agendagate.access.UserDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The users, for administrators; and everybody's own password. */
@RestController
@Tag(name = "users", description = "Users, for administrators")
class UsersController {
    private static final int TOLD = 500;

    private final UserDesk desk;
    private final OwnPassword passwords;
    private final FailedLogins failures;

    UsersController(UserDesk desk, OwnPassword passwords, FailedLogins failures) {
        this.desk = desk;
        this.passwords = passwords;
        this.failures = failures;
    }

    @GetMapping(path = "/api/users", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "listUsers", summary = "All users by name (用户)")
    UserList list() {
        return new UserList(desk.list().stream().map(KnownUser::of).toList());
    }

    @PostMapping(path = "/api/users", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.OK)
    @Operation(operationId = "addUser", summary = "Adds a user; answers with a password that serves once (增加用户)")
    OneTimePassword add(@RequestBody NewUser user, @Nullable Principal actor) {
        return new OneTimePassword(
                user.name(), desk.add(user.name(), user.division(), Set.copyOf(user.roles()), Actor.of(actor)));
    }

    @PostMapping(
            path = "/api/users/{name}/change",
            consumes = APPLICATION_JSON_VALUE,
            produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "changeUser",
            summary = "Other roles and another division; never one's own (更改角色和处室)",
            description = "Logins from before end at once.")
    UserList change(@PathVariable String name, @RequestBody Place place, @Nullable Principal actor) {
        desk.change(name, place.division(), Set.copyOf(place.roles()), Actor.of(actor));
        return list();
    }

    @PostMapping(path = "/api/users/{name}/reset", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "resetUser",
            summary = "A new password that serves once; the old one no longer does (重置密码)")
    OneTimePassword reset(@PathVariable String name, @Nullable Principal actor) {
        return new OneTimePassword(name, desk.reset(name, Actor.of(actor)));
    }

    @PostMapping(path = "/api/users/{name}/disable", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "disableUser", summary = "Lets a user in no more (停用用户)")
    UserList disable(@PathVariable String name, @Nullable Principal actor) {
        desk.disable(name, Actor.of(actor));
        return list();
    }

    @PostMapping(path = "/api/users/{name}/enable", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "enableUser", summary = "Lets a disabled user in again (启用用户)")
    UserList enable(@PathVariable String name, @Nullable Principal actor) {
        desk.enable(name, Actor.of(actor));
        return list();
    }

    @GetMapping(path = "/api/failed-logins", produces = APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listFailedLogins",
            summary = "How often logins failed, by day and user, the last day first (登录失败统计)")
    FailedLoginList failedLogins() {
        return new FailedLoginList(failures.list(TOLD).stream()
                .map(day -> new FailedLoginDay(day.day(), day.user(), day.count(), day.lastAt(), day.lastAddress()))
                .toList());
    }

    @GetMapping(path = "/api/me", produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "readMe", summary = "Who the login is, and what it may do (当前用户)")
    Me me(@Nullable Principal actor) {
        Person person = Person.of(actor);
        return new Me(person.name(), person.division(), new TreeSet<>(person.roles()));
    }

    @PostMapping(path = "/api/me/password", consumes = APPLICATION_JSON_VALUE, produces = APPLICATION_JSON_VALUE)
    @Operation(operationId = "choosePassword", summary = "Sets the login's own password (更改密码)")
    Me choosePassword(@RequestBody NewPassword chosen, @Nullable Principal actor) {
        passwords.choose(actor, chosen.password());
        return me(actor);
    }

    @Schema(description = "All users by name.")
    record UserList(List<KnownUser> users) {}

    @Schema(description = "A user of the gate's own.")
    record KnownUser(
            String name,
            String division,
            SortedSet<Role> roles,

            @Schema(description = "Whether the password serves only to choose another")
            boolean oneTimePassword,

            boolean disabled,
            boolean demonstration,
            Instant createdAt) {
        static KnownUser of(User user) {
            return new KnownUser(
                    user.name(),
                    user.division(),
                    new TreeSet<>(user.roles()),
                    user.oneTime(),
                    user.disabled(),
                    user.demonstration(),
                    user.createdAt());
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(description = "A user to add; nothing else can be said of one.")
    record NewUser(String name, String division, List<Role> roles) {
        NewUser {
            roles = List.copyOf(roles);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(name = "UserPlace", description = "Where a user works, and as what.")
    record Place(String division, List<Role> roles) {
        Place {
            roles = List.copyOf(roles);
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = false)
    @Schema(description = "At least 12 characters and at most 72 bytes.")
    record NewPassword(String password) {}

    @Schema(description = "A password that serves only to choose another; it is told once.")
    record OneTimePassword(String name, String oneTimePassword) {}

    @Schema(description = "Failed logins, the last day first.")
    record FailedLoginList(List<FailedLoginDay> days) {}

    @Schema(description = "Failed logins of one user on one day.")
    record FailedLoginDay(
            LocalDate day,

            @Schema(description = "Empty for all names together that are no user's")
            String user,

            int count,
            Instant lastAt,
            String lastAddress) {}

    @Schema(description = "Who the login is; without roles where its one-time password must be changed first.")
    record Me(String name, String division, SortedSet<Role> roles) {}
}
