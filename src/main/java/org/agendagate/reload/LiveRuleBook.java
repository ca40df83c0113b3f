package org.agendagate.reload;

import java.time.Instant;
import java.util.List;
import org.agendagate.language.Problem;
import org.agendagate.probes.Opening;
import org.agendagate.rules.RuleBook;
import org.agendagate.rules.RuleFiles;
import org.jspecify.annotations.Nullable;

/** Holds the rule book that serves, and what was refused or waits since. Few threads change it, any number look. */
public final class LiveRuleBook {
    private volatile Standing standing;
    private volatile @Nullable Failure failure;
    private volatile @Nullable Waiting waiting;

    LiveRuleBook(Standing first) {
        standing = first;
    }

    /** Take it once for each packet: the next call may return another. */
    public Live current() {
        return standing.live();
    }

    /** Everything that can be told about the rules, of one moment. */
    public Standing standing() {
        return standing;
    }

    /** Notes that the engine failed over rules of a book that serves, or served. */
    public void failed(Live live, List<String> rules, Instant at) {
        failure = new Failure(live.book().version(), rules, at);
    }

    /** The last failure of the engine over rules of the book that serves now; {@code null} where there was none. */
    public @Nullable Failure failure() {
        Failure last = failure;
        return last != null && last.ruleBook().equals(current().book().version()) ? last : null;
    }

    /** What stands in the rules folder and needs a signature before it is live; {@code null} for nothing. */
    public @Nullable Waiting waiting() {
        Waiting last = waiting;
        return last == null || last.files().version().equals(current().book().version()) ? null : last;
    }

    void await(@Nullable Waiting next) {
        waiting = next;
    }

    synchronized void replace(Live next) {
        standing = new Standing(next, null, standing.accepted() + 1, standing.refusals());
    }

    /** Whether that is news. */
    synchronized boolean refuse(Refused refused) {
        Refused last = standing.refused();
        boolean news = last == null || !last.isSameAs(refused);
        if (news) {
            standing = new Standing(standing.live(), refused, standing.accepted(), standing.refusals() + 1);
        }
        return news;
    }

    /** The refused edit was taken back. */
    synchronized void forgetRefused() {
        standing = new Standing(standing.live(), null, standing.accepted(), standing.refusals());
    }

    /**
     * A rule book that serves.
     *
     * @param from where it was read: a directory, or one of the words {@link RuleBookStart} uses
     * @param warnings what is odd about it, and samples besides the seed ones that it decides otherwise
     * @param barred why this program must not judge by it, though it was in force: it is shown, and nothing is taken in
     *     until it is mended; empty where it serves
     */
    public record Live(RuleBook book, Instant since, String from, List<Problem> warnings, List<Problem> barred) {
        public Live {
            warnings = List.copyOf(warnings);
            barred = List.copyOf(barred);
        }

        /** One that serves. */
        public Live(RuleBook book, Instant since, String from, List<Problem> warnings) {
            this(book, since, from, warnings, List.of());
        }

        public boolean isBarred() {
            return !barred.isEmpty();
        }
    }

    /**
     * Rules of the folder that somebody must claim, and others sign.
     *
     * @param openings what they let pass that the rule book in force stops
     */
    public record Waiting(RuleFiles files, Instant since, List<Opening> openings) {
        public Waiting {
            openings = List.copyOf(openings);
        }
    }

    /**
     * The engine failed over what rules say, and a packet got no decision.
     *
     * @param ruleBook the version of their book
     */
    public record Failure(String ruleBook, List<String> rules, Instant at) {
        public Failure {
            rules = List.copyOf(rules);
        }
    }

    /**
     * An edit that did not go live.
     *
     * @param version {@code null} where its files could not even be read
     * @param problems why, and every other problem there is
     */
    public record Refused(@Nullable String version, Instant at, List<Problem> problems) {
        public Refused {
            problems = List.copyOf(problems);
        }

        private boolean isSameAs(Refused other) {
            return problems.equals(other.problems()) && String.valueOf(version).equals(String.valueOf(other.version()));
        }
    }

    /**
     * What serves and how it came to that.
     *
     * @param refused the edit that was refused since; {@code null} where the rules as they stand serve
     * @param accepted edits that went live since the start
     * @param refusals edits that were refused since the start
     */
    public record Standing(Live live, @Nullable Refused refused, long accepted, long refusals) {
        /** Whether the rules as they stand are not those that serve. */
        public boolean isStale() {
            return refused != null;
        }
    }
}
