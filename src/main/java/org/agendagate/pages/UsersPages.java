package org.agendagate.pages;

import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.agendagate.access.FailedLogins;
import org.agendagate.access.Role;
import org.agendagate.access.User;
import org.agendagate.access.UserDesk;
import org.agendagate.access.UserRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The users and their failed logins, for administrators. */
@Controller
class UsersPages {
    private static final int SHOWN = 30;
    private static final int LOOKED_THROUGH = 500;

    private final UserDesk desk;
    private final FailedLogins failures;

    UsersPages(UserDesk desk, FailedLogins failures) {
        this.desk = desk;
        this.failures = failures;
    }

    @GetMapping("/users")
    String users(Model model) {
        model.addAttribute("users", desk.list());
        model.addAttribute("failures", failures.list(SHOWN));
        model.addAttribute("roles", Role.values());
        if (!model.containsAttribute("asked")) {
            model.addAttribute("asked", new Asked("", "", Set.of()));
        }
        return "users";
    }

    @PostMapping("/users")
    String add(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") List<String> roles,
            @ModelAttribute(Frame.NAME) Frame frame,
            Principal user,
            Model model) {
        Asked asked = new Asked(name.strip(), division.strip(), roles(roles));
        return attempt(
                () -> {
                    String password = desk.add(asked.name(), asked.division(), asked.roles(), user.getName());
                    return password(asked.name(), password, model);
                },
                () -> {
                    model.addAttribute("asked", asked);
                    return users(model);
                },
                frame,
                model);
    }

    @GetMapping("/users/{name}")
    String user(@PathVariable String name, Principal user, Model model) {
        User found = desk.list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        model.addAttribute("one", found);
        model.addAttribute("own", name.equals(user.getName()));
        model.addAttribute("roles", Role.values());
        model.addAttribute(
                "failures",
                failures.list(LOOKED_THROUGH).stream()
                        .filter(day -> day.user().equals(name))
                        .toList());
        if (!model.containsAttribute("asked")) {
            model.addAttribute("asked", new Asked(name, found.division(), found.roles()));
        }
        return "user";
    }

    @PostMapping("/users/{name}/change")
    String change(
            @PathVariable String name,
            @RequestParam(defaultValue = "") String division,
            @RequestParam(defaultValue = "") List<String> roles,
            @ModelAttribute(Frame.NAME) Frame frame,
            Principal user,
            Model model) {
        Asked asked = new Asked(name, division.strip(), roles(roles));
        return attempt(
                () -> {
                    desk.change(name, asked.division(), asked.roles(), user.getName());
                    return "redirect:/users";
                },
                () -> {
                    model.addAttribute("asked", asked);
                    return user(name, user, model);
                },
                frame,
                model);
    }

    @PostMapping("/users/{name}/reset")
    String reset(@PathVariable String name, @ModelAttribute(Frame.NAME) Frame frame, Principal user, Model model) {
        return attempt(
                () -> password(name, desk.reset(name, user.getName()), model),
                () -> user(name, user, model),
                frame,
                model);
    }

    @PostMapping("/users/{name}/disable")
    String disable(@PathVariable String name, @ModelAttribute(Frame.NAME) Frame frame, Principal user, Model model) {
        return attempt(
                () -> {
                    desk.disable(name, user.getName());
                    return "redirect:/users";
                },
                () -> user(name, user, model),
                frame,
                model);
    }

    @PostMapping("/users/{name}/enable")
    String enable(@PathVariable String name, @ModelAttribute(Frame.NAME) Frame frame, Principal user, Model model) {
        return attempt(
                () -> {
                    desk.enable(name, user.getName());
                    return "redirect:/users";
                },
                () -> user(name, user, model),
                frame,
                model);
    }

    /** What was typed stays where it is refused. */
    private static String attempt(Supplier<String> act, Supplier<String> otherwise, Frame frame, Model model) {
        try {
            return act.get();
        } catch (UserRefusedException refused) {
            model.addAttribute("refused", frame.tongue().say(refused.zh(), String.valueOf(refused.getMessage())));
            return otherwise.get();
        }
    }

    private static String password(String name, String password, Model model) {
        model.addAttribute("name", name).addAttribute("password", password);
        return "user-password";
    }

    /** Words that are no role are passed over; what no form sends is nobody's wish. */
    private static Set<Role> roles(List<String> words) {
        return Arrays.stream(Role.values())
                .filter(role -> words.contains(role.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a form says of a user. */
    record Asked(String name, String division, Set<Role> roles) {}
}
