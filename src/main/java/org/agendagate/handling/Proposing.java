package org.agendagate.handling;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.agendagate.access.Person;
import org.agendagate.handling.Proposed.ChangedBeneath;
import org.agendagate.handling.Proposed.Classified;
import org.agendagate.handling.Proposed.Kept;
import org.agendagate.handling.Proposed.NotThere;
import org.agendagate.handling.Proposed.Nothing;
import org.agendagate.handling.Proposed.Over;
import org.agendagate.handling.Proposed.Wrong;
import org.agendagate.packet.PacketProblem;
import org.agendagate.proposals.Merge;
import org.agendagate.proposals.Proposal;
import org.agendagate.proposals.ProposalStep;
import org.agendagate.proposals.Proposals;
import org.agendagate.proposals.ProposedText;
import org.agendagate.records.RuleBookRecords;
import org.agendagate.reload.LiveRuleBook;
import org.agendagate.reload.LiveRuleBook.Waiting;
import org.agendagate.reload.RuleEditing;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Proposes changed rules, goes on with a proposal, claims what stands in the rules folder, takes a proposal back. */
@Component
public final class Proposing {
    private static final Logger log = LoggerFactory.getLogger(Proposing.class);

    private static final SortedMap<String, Optional<String>> NO_FILES =
            Collections.unmodifiableSortedMap(new TreeMap<>());
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_FILE = 256 * 1024;
    private static final int MOST_FILES = 200;

    private final LiveRuleBook rules;
    private final RuleBookRecords ruleBooks;
    private final Proposals proposals;
    private final Clock clock;

    Proposing(LiveRuleBook rules, RuleBookRecords ruleBooks, Proposals proposals, Clock clock) {
        this.rules = rules;
        this.ruleBooks = ruleBooks;
        this.proposals = proposals;
        this.clock = clock;
    }

    /**
     * Proposes files as one.
     *
     * @param base version of the rule book that the changes began with; {@code null} for the one in force
     * @param changed texts by path, empty for a file that is to go
     */
    public Proposed propose(
            String title,
            String reason,
            @Nullable String base,
            SortedMap<String, Optional<String>> changed,
            Person person) {
        String from = base == null ? rules.current().book().version() : base;
        Optional<RuleFiles> before = files(from);
        Optional<Proposed> wrong = findWrong(title, reason, changed);
        if (wrong.isPresent() || before.isEmpty()) {
            return wrong.orElseGet(NotThere::new);
        }
        return merged(before.get(), Merge.with(before.get(), changed), merged -> {
            ProposedText first = text(1, merged, reason, person);
            return proposals.open(ActReason.of(title), merged, first);
        });
    }

    /**
     * Goes on with a proposal.
     *
     * @param seen number of the text that the changes began with
     * @param changed as in {@link #propose}
     */
    public Proposed goOn(long id, int seen, String reason, SortedMap<String, Optional<String>> changed, Person person) {
        Proposal proposal = proposals.find(id).orElse(null);
        Optional<Proposed> wrong = findWrong("续", reason, changed);
        if (proposal == null || wrong.isPresent()) {
            return wrong.orElseGet(NotThere::new);
        } else if (!proposal.isUnderWay()) {
            return new Over(proposal);
        }
        ProposedText latest = proposal.latest();
        if (latest.number() != seen) {
            return new ChangedBeneath(latest.ruleBook(), List.copyOf(changed.keySet()));
        }
        RuleFiles base = files(latest.base()).orElseThrow();
        RuleFiles ours = Merge.with(files(latest.ruleBook()).orElseThrow(), changed);
        return merged(
                base, ours, merged -> proposals.write(id, merged, text(latest.number() + 1, merged, reason, person)));
    }

    /** Makes a proposal of what stands in the rules folder. */
    public Proposed claim(String title, String reason, Person person) {
        Waiting waiting = rules.waiting();
        Optional<Proposed> wrong = findWrong(title, reason, NO_FILES);
        if (wrong.isPresent() || waiting == null) {
            return wrong.orElseGet(NotThere::new);
        }
        RuleFiles files = waiting.files();
        return kept(proposals.open(ActReason.of(title), files, text(1, files, reason, person)));
    }

    /** Takes a proposal back, which any of its authors may. */
    public Proposed takeBack(long id, String reason, Person person) {
        Proposal proposal = proposals.find(id).orElse(null);
        Optional<Proposed> wrong = findWrong("撤", reason, NO_FILES);
        if (wrong.isPresent() || proposal == null || proposal.authors().stream().noneMatch(person::mayBe)) {
            return wrong.orElseGet(NotThere::new);
        }
        ProposalStep step = new ProposalStep(
                proposal.latest().number(),
                ProposalStep.Kind.WITHDRAWN,
                person.name(),
                ActReason.of(reason),
                "",
                clock.instant());
        return proposal.isUnderWay() && proposals.step(proposal, step)
                ? kept(proposals.find(id).orElseThrow())
                : new Over(proposals.find(id).orElseThrow());
    }

    private Proposed merged(RuleFiles base, RuleFiles ours, Function<RuleFiles, Proposal> keep) {
        RuleFiles now = rules.current().book().files();
        Merge merge = Merge.of(base, ours, now);
        if (!merge.clashes().isEmpty()) {
            return new ChangedBeneath(now.version(), merge.clashes());
        }
        return merge.files().version().equals(now.version()) ? new Nothing() : kept(keep.apply(merge.files()));
    }

    private static Proposed kept(Proposal proposal) {
        log.atInfo()
                .addKeyValue("proposal", proposal.id())
                .addKeyValue("text", proposal.latest().number())
                .addKeyValue("ruleBook", proposal.latest().ruleBook())
                .addKeyValue("state", proposal.state())
                .log("proposed");
        return new Kept(proposal);
    }

    private ProposedText text(int number, RuleFiles files, String reason, Person person) {
        return new ProposedText(
                number,
                rules.current().book().version(),
                files.version(),
                ActReason.of(reason),
                person.name(),
                clock.instant());
    }

    private Optional<RuleFiles> files(String version) {
        return ruleBooks.findFiles(version).map(RuleFiles::of);
    }

    private Optional<Proposed> findWrong(String title, String reason, SortedMap<String, Optional<String>> changed) {
        List<PacketProblem> problems = new ArrayList<>();
        ActReason.findProblem(ActReason.of(title), rules.current().book().markings())
                .map(problem -> problem.code().equals(ActReason.CLASSIFIED)
                        ? problem
                        : new PacketProblem("/title", null, null, "title", "请写明标题。", "give a title"))
                .ifPresent(problems::add);
        if (title.length() > LONGEST_TITLE) {
            problems.add(new PacketProblem(
                    "/title", null, null, "too-long", "标题最多 200 个字，请压缩。", "a title has at most 200 characters"));
        }
        ActReason.findProblem(ActReason.of(reason), rules.current().book().markings())
                .ifPresent(problems::add);
        if (problems.stream().anyMatch(problem -> problem.code().equals(ActReason.CLASSIFIED))) {
            return Optional.of(new Classified());
        }
        changed.forEach((path, text) -> {
            if (!RuleEditing.isPath(path) || text.map(String::length).orElse(0) > LONGEST_FILE) {
                problems.add(new PacketProblem(
                        "/files",
                        null,
                        null,
                        "file",
                        "“" + path + "”不能作为规则或者参考数据文件：文件名须以 .drl 或者 .yaml 结尾，每个文件不超过 256 KiB。",
                        "`" + path + "` is no name for a rule file, or its text is longer than 256 KiB"));
            }
        });
        if (changed.size() > MOST_FILES) {
            problems.add(new PacketProblem(
                    "/files", null, null, "too-many", "一次最多修订 200 个文件。", "one proposal changes at most 200 files"));
        }
        return problems.isEmpty() ? Optional.empty() : Optional.of(new Wrong(problems));
    }
}
