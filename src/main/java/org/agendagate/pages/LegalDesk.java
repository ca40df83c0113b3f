package org.agendagate.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.agendagate.access.PacketOwners;
import org.agendagate.access.Role;
import org.agendagate.access.Trail;
import org.agendagate.findings.Review;
import org.agendagate.packet.PacketProblem;
import org.agendagate.review.ActReason;
import org.agendagate.review.Closing;
import org.agendagate.review.Queue;
import org.agendagate.review.QueueFilter;
import org.agendagate.review.ReviewEntry;
import org.agendagate.review.Reviewed;
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
    static final String LIST = "reviews";
    static final QueueFilter ALL_OPEN = new QueueFilter(Set.of(), null, null, null, null);

    private final Queue queue;
    private final Reviews reviews;
    private final ReviewFile files;
    private final PacketOwners owners;
    private final Trail trail;
    private final Clock clock;

    LegalDesk(Queue queue, Reviews reviews, ReviewFile files, PacketOwners owners, Trail trail, Clock clock) {
        this.queue = queue;
        this.reviews = reviews;
        this.files = files;
        this.owners = owners;
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
            @RequestParam(required = false) @Nullable String after,
            Principal user,
            Model model) {
        trail.read(user.getName(), LIST);
        Instant now = clock.instant();
        QueueFilter filter = new QueueFilter(
                closed ? Set.of(Closing.Kind.values()) : Set.of(),
                unit.isEmpty() ? null : unit,
                rule.isEmpty() ? null : rule,
                null,
                overdue ? true : null);
        List<ReviewEntry> found = queue.page(filter, now, after, ROWS + 1);
        List<ReviewEntry> page = found.subList(0, Math.min(ROWS, found.size()));
        model.addAttribute("counts", queue.counts(filter, now)).addAttribute("all", queue.counts(ALL_OPEN, now));
        model.addAttribute("entries", page);
        model.addAttribute("next", found.size() > ROWS ? page.get(ROWS - 1).id() : null);
        model.addAttribute("closed", closed)
                .addAttribute("unit", unit)
                .addAttribute("rule", rule)
                .addAttribute("overdue", overdue);
        return "reviews";
    }

    @GetMapping("/reviews/{id}")
    String entry(@PathVariable String id, Principal user, HttpServletRequest request, Model model) {
        return show(find(id), "", user, request, model);
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
            @RequestParam Review.Result act,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam String seen,
            Principal user,
            HttpServletRequest request,
            RedirectAttributes flash,
            Model model) {
        ReviewEntry entry = find(id);
        String given = ActReason.of(reason);
        Optional<PacketProblem> problem = ActReason.findProblem(given);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            return show(entry, problem.get().code().equals(ActReason.CLASSIFIED) ? "" : given, user, request, model);
        }
        if (isOwn(entry, user)) {
            return show(entry, given, user, request, model);
        }
        Reviewed reviewed = reviews.review(id, act, given, seen::equals, user.getName(), clock.instant())
                .orElseThrow(NoSuchPage::new);
        if (!(reviewed instanceof Reviewed.Recorded recorded)) {
            model.addAttribute("meanwhile", reviewed instanceof Reviewed.Changed);
            return show(reviewed.entry(), given, user, request, model);
        }
        flash.addFlashAttribute("done", act.name());
        flash.addFlashAttribute("doneEntry", recorded.entry());
        return "redirect:" + next(user).map(other -> "/reviews/" + other.id()).orElse("/reviews");
    }

    private ReviewEntry find(String id) {
        return reviews.find(id).orElseThrow(NoSuchPage::new);
    }

    /** The most pressing entry that this reviewer may decide. */
    private Optional<ReviewEntry> next(Principal user) {
        return queue.page(ALL_OPEN, clock.instant(), null, ROWS).stream()
                .filter(entry -> !isOwn(entry, user))
                .findFirst();
    }

    private boolean isOwn(ReviewEntry entry, Principal user) {
        return owners.submitted(user.getName(), entry.packetNo());
    }

    private String show(ReviewEntry entry, String reason, Principal user, HttpServletRequest request, Model model) {
        trail.read(user.getName(), entry.id());
        boolean own = isOwn(entry, user);
        model.addAttribute("entry", entry).addAttribute("reason", reason);
        model.addAttribute("own", own);
        model.addAttribute("decides", entry.closing() == null && !own && request.isUserInRole(Role.LEGAL.name()));
        model.addAttribute("ruleText", files.ruleText(entry));
        model.addAttribute("earlier", files.earlier(entry));
        model.addAttribute("documents", files.changedDocuments(entry));
        model.addAttribute(
                "after",
                queue.page(ALL_OPEN, clock.instant(), entry.closing() == null ? entry.id() : null, 1).stream()
                        .findFirst()
                        .orElse(null));
        return "review";
    }
}
