package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.register.Register;
import org.agendagate.register.RegisterFilter;
import org.agendagate.register.RegisterSheet;
import org.agendagate.register.RegisterSort;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register on the screen, and as a sheet of just what was asked for. */
@Controller
class RegisterPages {
    private static final int SHOWN = 50;
    static final String NAME = "register";
    private static final List<String> COLUMNS = List.of(
            "packet.no",
            "packets.revision",
            "register.item",
            "register.item.title",
            "register.unit",
            "register.meeting",
            "register.standing",
            "register.round",
            "register.rejected",
            "register.flagged",
            "decision.at");

    private final Register register;
    private final MessageSource words;
    private final Trail trail;

    RegisterPages(Register register, MessageSource words, Trail trail) {
        this.register = register;
        this.words = words;
        this.trail = trail;
    }

    @GetMapping("/register")
    String register(
            @ModelAttribute("asked") RegisterQuery asked,
            @RequestParam(defaultValue = "") String after,
            Principal user,
            HttpServletRequest request,
            Model model) {
        trail.read(user.getName(), NAME);
        RegisterFilter filter = asked.filter(division(user));
        boolean unreadable = asked.unreadable();
        Register.Page page =
                unreadable ? new Register.Page(List.of(), null) : register.page(filter, asked.sorting(), after, SHOWN);
        model.addAttribute("entries", page.entries()).addAttribute("upheld", register.upheld(page.entries()));
        model.addAttribute("count", unreadable ? 0 : register.count(filter));
        model.addAttribute("most", Register.MOST_COUNTED);
        model.addAttribute("next", page.next() == null ? null : address(request, "/register", page.next()));
        model.addAttribute("first", after.isEmpty() ? null : address(request, "/register", null));
        model.addAttribute("sheet", address(request, "/register/sheet.xlsx", null));
        model.addAttribute("standings", Standing.values());
        model.addAttribute("sorts", RegisterSort.values());
        return "register";
    }

    @GetMapping("/register/sheet.xlsx")
    void sheet(
            @ModelAttribute("asked") RegisterQuery asked, Principal user, Locale locale, HttpServletResponse response)
            throws IOException {
        if (asked.unreadable()) {
            throw new NoSuchPage();
        }
        trail.read(user.getName(), NAME);
        trail.exported(user.getName(), NAME);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(word("desk.register", locale) + ".xlsx", UTF_8)
                        .build()
                        .toString());
        new RegisterSheet(register)
                .write(
                        asked.filter(division(user)),
                        asked.sorting(),
                        word("desk.register", locale),
                        COLUMNS.stream().map(key -> word(key, locale)).toList(),
                        standing -> word(standing.word(), locale),
                        response.getOutputStream());
    }

    private String word(String key, Locale locale) {
        return words.getMessage(key, null, locale);
    }

    /** The division whose items a user finds; {@code null} for all. */
    static @Nullable String division(Principal user) {
        Person person = Person.of(user);
        return person.readsEveryDivision() ? null : person.division();
    }

    /** The same question at another address. */
    private static String address(HttpServletRequest request, String path, @Nullable String after) {
        ServletUriComponentsBuilder address = ServletUriComponentsBuilder.fromRequest(request);
        address.scheme(null).host(null).port(null).replacePath(path);
        address.replaceQueryParam(LanguageSwitch.PARAMETER).replaceQueryParam("after");
        String question = address.build().toUriString();
        return after == null
                ? question
                : question + (question.contains("?") ? "&" : "?") + "after=" + URLEncoder.encode(after, UTF_8);
    }
}
