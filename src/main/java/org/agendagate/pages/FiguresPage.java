package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.agendagate.access.Person;
import org.agendagate.facts.Facts;
import org.agendagate.findings.Wording;
import org.agendagate.handling.CertifiedReadings;
import org.agendagate.register.Figures;
import org.agendagate.register.Period;
import org.agendagate.register.Statistics;
import org.agendagate.reload.LiveRuleBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year or a quarter in numbers. */
@Controller
class FiguresPage {
    private final Statistics statistics;
    private final LiveRuleBook rules;
    private final CertifiedReadings readings;
    private final Clock clock;

    FiguresPage(Statistics statistics, LiveRuleBook rules, CertifiedReadings readings, Clock clock) {
        this.statistics = statistics;
        this.rules = rules;
        this.readings = readings;
        this.clock = clock;
    }

    @GetMapping("/figures")
    String figures(
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String quarter,
            Principal user,
            Model model) {
        Instant now = clock.instant();
        int thisYear = now.atZone(Facts.ZONE).getYear();
        Period period = period(year, quarter, thisYear);
        Figures figures = statistics.of(period, RegisterPages.division(user), now);
        TreeSet<Integer> years = new TreeSet<>(statistics.years());
        years.addAll(List.of(thisYear, period.year()));
        Map<String, Wording> names = new LinkedHashMap<>();
        rules.current()
                .book()
                .rules()
                .forEach(rule -> names.put(
                        rule.id(), new Wording(rule.name(), rule.header().titleEn())));
        model.addAttribute("period", period);
        model.addAttribute("years", years.descendingSet());
        model.addAttribute("figures", figures);
        model.addAttribute("opens", Desk.REGISTER.isOpenTo(Person.of(user)));
        model.addAttribute("names", names);
        model.addAttribute("readings", readings.counts(period.from(), period.until()));
        model.addAttribute(
                "busiest",
                figures.months().stream().mapToInt(Figures.Month::items).max().orElse(0));
        return "figures";
    }

    /** What no list on the page offers is this year. */
    private static Period period(String year, String quarter, int thisYear) {
        try {
            return new Period(
                    year.isEmpty() ? thisYear : Integer.parseInt(year),
                    quarter.isEmpty() ? 0 : Integer.parseInt(quarter));
        } catch (IllegalArgumentException none) {
            return new Period(thisYear, 0);
        }
    }
}
