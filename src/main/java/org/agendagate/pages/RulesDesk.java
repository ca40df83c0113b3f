package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.agendagate.access.Role;
import org.agendagate.facts.Facts;
import org.agendagate.handling.CertifiedReadings;
import org.agendagate.proposals.Publications;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.register.Period;
import org.agendagate.register.Statistics;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Live;
import org.agendagate.reload.LiveRuleBook.Standing;
import org.agendagate.reload.Rehearsal;
import org.agendagate.reload.RuleEditing;
import org.agendagate.rules.RuleChanges;
import org.agendagate.rules.RuleFiles;
import org.agendagate.samples.Sample;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Reading the rules: what serves, each rule, and every rule book that was live. */
@Controller
class RulesDesk {
    private static final int TOLD = 50;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final LiveRuleBook rules;
    private final Rehearsal rehearsal;
    private final RuleEditing editing;
    private final RuleBookRecords ruleBooks;
    private final Publications publications;
    private final Statistics statistics;
    private final CertifiedReadings readings;
    private final Clock clock;
    private volatile Proven proven = new Proven("", Map.of());

    RulesDesk(
            LiveRuleBook rules,
            Rehearsal rehearsal,
            RuleEditing editing,
            RuleBookRecords ruleBooks,
            Publications publications,
            Statistics statistics,
            CertifiedReadings readings,
            Clock clock) {
        this.rules = rules;
        this.rehearsal = rehearsal;
        this.editing = editing;
        this.ruleBooks = ruleBooks;
        this.publications = publications;
        this.statistics = statistics;
        this.readings = readings;
        this.clock = clock;
    }

    /** Whether who reads may also edit. */
    @ModelAttribute("policy")
    boolean policy(HttpServletRequest request) {
        return request.isUserInRole(Role.POLICY.name());
    }

    /** Whether who reads may sign, and go back to what was signed before. */
    @ModelAttribute("signs")
    boolean signs(HttpServletRequest request) {
        return request.isUserInRole(Role.SIGNER.name());
    }

    /** Whether who reads may see proposals. */
    @ModelAttribute("proposes")
    boolean proposes(HttpServletRequest request) {
        return Stream.of(Role.POLICY, Role.SIGNER, Role.AUDITOR).map(Role::name).anyMatch(request::isUserInRole);
    }

    @GetMapping("/rules")
    String rules(HttpServletRequest request, Model model) {
        Standing standing = rules.standing();
        Live live = standing.live();
        tellReports(model);
        model.addAttribute("version", live.book().version());
        model.addAttribute("since", told(live.since()));
        model.addAttribute("from", live.from());
        model.addAttribute("rules", RuleView.listOf(live.book(), samplesOf(live)));
        model.addAttribute("files", live.book().files().contents().keySet());
        model.addAttribute("offers", policy(request) ? readings.offers(clock.instant()) : List.of());
        model.addAttribute("warnings", live.warnings());
        model.addAttribute("refused", standing.refused());
        model.addAttribute(
                "refusedAt",
                standing.refused() == null ? "" : told(standing.refused().at()));
        model.addAttribute("barred", standing.live().isBarred());
        model.addAttribute("editable", editing.isPossible());
        return "rules";
    }

    @GetMapping("/rules/{id}")
    String rule(@PathVariable String id, Model model) {
        Live live = rules.current();
        RuleView rule = RuleView.listOf(live.book(), samplesOf(live)).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow(NoSuchPage::new);
        tellReports(model);
        model.addAttribute("rule", rule);
        model.addAttribute("version", live.book().version());
        return "rule";
    }

    @GetMapping("/rules/versions")
    String versions(Model model) {
        model.addAttribute("versions", publications.list(TOLD));
        model.addAttribute("now", rules.current().book().version());
        model.addAttribute("editable", editing.isPossible());
        return "rule-versions";
    }

    @GetMapping("/rules/versions/{version}/{other}")
    String changes(@PathVariable String version, @PathVariable String other, Model model) {
        model.addAttribute("changes", RuleChanges.between(filesOf(version), filesOf(other)));
        model.addAttribute("before", version);
        model.addAttribute("after", other);
        return "rule-changes";
    }

    private void tellReports(Model model) {
        Period year = new Period(clock.instant().atZone(Facts.ZONE).getYear(), 0);
        model.addAttribute("reports", statistics.reports());
        model.addAttribute("reportsThisYear", statistics.reports(year.from(), year.until()));
    }

    private RuleFiles filesOf(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of).orElseThrow(NoSuchPage::new);
    }

    private static String told(Instant time) {
        return MINUTE.format(time.atZone(Facts.ZONE));
    }

    /** Samples are judged once for each rule book that serves. */
    private Map<String, List<Sample>> samplesOf(Live live) {
        Proven known = proven;
        if (!known.version().equals(live.book().version())) {
            known = new Proven(live.book().version(), rehearsal.reporting(live.book()));
            proven = known;
        }
        return known.samples();
    }

    private record Proven(String version, Map<String, List<Sample>> samples) {}
}
