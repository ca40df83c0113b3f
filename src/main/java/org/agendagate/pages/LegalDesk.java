package org.agendagate.pages;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.agendagate.access.Person;
import org.agendagate.access.Trail;
import org.agendagate.findings.Desk;
import org.agendagate.findings.Review;
import org.agendagate.handling.ActReason;
import org.agendagate.handling.CertifiedReading;
import org.agendagate.handling.FlagReviewed;
import org.agendagate.handling.HandingOn;
import org.agendagate.handling.Reviewing;
import org.agendagate.review.Closing;
import org.agendagate.review.Queue;
import org.agendagate.review.QueueFilter;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The legal reviewers' queue, one flag after the other, and their acts on them. */
@Controller
class LegalDesk {
    private static final int ROWS = 50;
    private static final int MOST_LATE = 500;
    static final String LIST = "reviews";

    private final Queue queue;
    private final Reviews reviews;
    private final ReviewFile files;
    private final Reviewing reviewing;
    private final HandingOn handing;
    private final Trail trail;
    private final Clock clock;

    LegalDesk(
            Queue queue,
            Reviews reviews,
            ReviewFile files,
            Reviewing reviewing,
            HandingOn handing,
            Trail trail,
            Clock clock) {
        this.queue = queue;
        this.reviews = reviews;
        this.files = files;
        this.reviewing = reviewing;
        this.handing = handing;
        this.trail = trail;
        this.clock = clock;
    }

    @ModelAttribute("now")
    Instant now() {
        return clock.instant();
    }

    /** @param closed entries that are dealt with instead of those that wait */
    @GetMapping("/reviews")
    String queue(
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable Desk desk,
            @RequestParam(required = false) @Nullable String after,
            Principal user,
            Model model) {
        trail.read(user.getName(), LIST);
        Instant now = clock.instant();
        Desk own = Reviewing.openTo(Person.of(user)).desk();
        QueueFilter filter = new QueueFilter(
                        closed ? Set.of(Closing.Kind.values()) : Set.of(),
                        unit.isEmpty() ? null : unit,
                        rule.isEmpty() ? null : rule,
                        null,
                        overdue ? true : null)
                .at(own == null ? desk : own);
        List<ReviewEntry> found = queue.page(filter, now, after, ROWS + 1);
        List<ReviewEntry> page = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("counts", queue.counts(filter, now))
                .addAttribute("all", queue.counts(Reviewing.openTo(Person.of(user)), now));
        model.addAttribute("entries", page)
                .addAttribute("holders", handing.holders(page))
                .addAttribute("late", closed ? Map.of() : late(filter, now));
        model.addAttribute("next", found.size() > ROWS ? page.get(ROWS - 1).id() : null);
        model.addAttribute("closed", closed)
                .addAttribute("unit", unit)
                .addAttribute("rule", rule)
                .addAttribute("overdue", overdue)
                .addAttribute("desk", own == null ? desk : null)
                .addAttribute("allDesks", Desk.values())
                .addAttribute("choosesDesk", own == null);
        return "reviews";
    }

    /** How many are past their time, by the name of who deals with them. */
    private Map<String, Integer> late(QueueFilter filter, Instant now) {
        List<ReviewEntry> late = queue.page(
                new QueueFilter(Set.of(), filter.unit(), filter.rule(), null, true, filter.desk()),
                now,
                null,
                MOST_LATE);
        Map<String, Integer> names = new TreeMap<>();
        handing.holders(late).values().forEach(holder -> names.merge(holder.name(), 1, Integer::sum));
        return names;
    }

    @GetMapping("/reviews/{id}")
    String entry(@PathVariable String id, Principal user, Model model) {
        return show(find(id), "", user, model);
    }

    /**
     * Clears or upholds the flag, and goes on to the next one that waits. What was typed stays where the act is not
     * recorded.
     *
     * @param seen version of the entry as the reviewer saw it
     */
    @PostMapping("/reviews/{id}")
    String review(
            @PathVariable String id,
            @RequestParam(required = false) Review.@Nullable Result act,
            @RequestParam(defaultValue = "") String reading,
            @RequestParam(defaultValue = "") String slip,
            @RequestParam(defaultValue = "") String asked,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String seen,
            Principal user,
            RedirectAttributes flash,
            Model model) {
        Person person = Person.of(user);
        FlagReviewed reviewed = act == null
                ? reviewing.certify(id, CertifiedReading.of(reading, slip, asked), reason, seen::equals, person)
                : reviewing.review(id, act, reason, seen::equals, person);
        model.addAttribute("reading", reading).addAttribute("slip", slip).addAttribute("asked", asked);
        if (reviewed instanceof FlagReviewed.Recorded recorded) {
            flash.addFlashAttribute(
                    "done",
                    Objects.requireNonNull(recorded.entry().closing()).kind().name());
            flash.addFlashAttribute("doneEntry", recorded.entry());
            return "redirect:"
                    + reviewing
                            .findNext(Person.of(user))
                            .map(other -> "/reviews/" + other.id())
                            .orElse("/reviews");
        }
        return showAgain(reviewed, ActReason.of(reason), user, model);
    }

    private String showAgain(FlagReviewed refusal, String given, Principal user, Model model) {
        if (refusal instanceof FlagReviewed.NoReason flawed) {
            model.addAttribute("problem", flawed.problem());
            return show(flawed.entry(), given, user, model);
        } else if (refusal instanceof FlagReviewed.ClassifiedReason classified) {
            model.addAttribute("problem", classified.problem());
            return show(classified.entry(), "", user, model);
        } else if (refusal instanceof FlagReviewed.OwnSubmission own) {
            return show(own.entry(), "", user, model);
        } else if (refusal instanceof FlagReviewed.OtherDesk other) {
            return show(other.entry(), "", user, model);
        } else if (refusal instanceof FlagReviewed.Changed changed) {
            model.addAttribute("meanwhile", true);
            return show(changed.entry(), given, user, model);
        }
        throw new NoSuchPage();
    }

    private ReviewEntry find(String id) {
        return reviews.find(id).orElseThrow(NoSuchPage::new);
    }

    private String show(ReviewEntry entry, String reason, Principal user, Model model) {
        trail.read(user.getName(), entry.id());
        boolean own = reviewing.isOwn(entry, Person.of(user));
        model.addAttribute("entry", entry).addAttribute("reason", reason);
        model.addAttribute("own", own);
        if (entry.closing() == null) {
            model.addAttribute("holder", handing.holder(entry))
                    .addAttribute("hands", Reviewing.mayDecide(entry, Person.of(user)));
        }
        model.addAttribute("decides", entry.closing() == null && !own && Reviewing.mayDecide(entry, Person.of(user)));
        files.findFiled(entry).ifPresent(filed -> model.addAttribute("filed", filed));
        model.addAttribute("openable", files.isOpenable(entry, Person.of(user)));
        model.addAttribute("certifies", entry.finding().desk() == Desk.MEETING_SERVICE);
        model.addAttribute("readings", CertifiedReading.Kind.values());
        model.addAttribute("ruleText", files.ruleText(entry));
        model.addAttribute("earlier", files.earlier(entry));
        model.addAttribute("documents", files.changedDocuments(entry));
        model.addAttribute(
                "after",
                queue
                        .page(
                                Reviewing.openTo(Person.of(user)),
                                clock.instant(),
                                entry.closing() == null ? entry.id() : null,
                                1)
                        .stream()
                        .findFirst()
                        .orElse(null));
        return "review";
    }
}
