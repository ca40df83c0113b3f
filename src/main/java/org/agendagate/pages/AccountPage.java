package org.agendagate.pages;

import java.security.Principal;
import org.agendagate.access.OwnPassword;
import org.agendagate.access.UserRefusedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everybody's own password. */
@Controller
class AccountPage {
    private final OwnPassword passwords;

    AccountPage(OwnPassword passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/account")
    String account(Principal user, Model model) {
        model.addAttribute("kept", OwnPassword.isKeptHere(user));
        model.addAttribute("must", OwnPassword.mustBeChosen(user));
        return "account";
    }

    /** The session ends with the password that it rests on. */
    @PostMapping("/account")
    String choose(
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @ModelAttribute(Frame.NAME) Frame frame,
            Principal user,
            Model model) {
        if (!password.equals(again)) {
            model.addAttribute("differ", true);
            return account(user, model);
        }
        try {
            passwords.choose(user, before, password);
            return "redirect:/login?changed";
        } catch (UserRefusedException refused) {
            model.addAttribute("refused", frame.tongue().say(refused.zh(), String.valueOf(refused.getMessage())));
            return account(user, model);
        }
    }
}
