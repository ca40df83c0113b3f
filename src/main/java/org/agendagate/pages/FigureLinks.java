package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import org.springframework.stereotype.Component;

/** How the register is asked for just the entries that a figure counts. */
@Component("figureLinks")
public final class FigureLinks {
    FigureLinks() {}

    /**
     * The query of the register's address.
     *
     * @param by {@code rejectedBy}, a rule, or {@code ofUnit}, a lead unit, written in full
     */
    public String of(String by, String name) {
        return "standing=REJECTED&" + by + "=" + URLEncoder.encode(name, UTF_8);
    }
}
