package org.agendagate.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.agendagate.access.Person;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Evidence;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Wording;
import org.agendagate.handling.SelfChecked;
import org.agendagate.handling.SelfChecking;
import org.agendagate.packet.PacketProblem;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.standing.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Judges a draft as it stands, for whoever fills it in; nothing of it is recorded. */
@Component
final class SelfCheck {
    private static final Wording OTHER_DIVISION = new Wording(
            "这个报送编号已由其他处室使用，没有自查。请核对，换一个报送编号。",
            "another division has this number, so nothing was checked; take another number");

    /** A field's name where it is the subject of a sentence, or what was meant. */
    private static final Pattern NAME = Pattern.compile("(?:^|(?<=did you mean ))`([a-z][A-Za-z0-9]*)(?:/\\d+)?`");

    private static final English ENGLISH = new English();

    private final SelfChecking checking;
    private final NextRevision next;

    SelfCheck(SelfChecking checking, NextRevision next) {
        this.checking = checking;
        this.next = next;
    }

    /**
     * What a check says.
     *
     * @param groups by who must act
     * @param standing {@code null} as long as the draft is no packet yet
     * @param trouble why no decision could be made, if so
     */
    public record Checked(
            List<Group> groups,
            @Nullable Standing standing,
            @Nullable Wording trouble) {
        public long count() {
            return groups.stream().mapToLong(group -> group.notes().size()).sum();
        }

        /** Where something was found. */
        List<String> places() {
            return groups.stream()
                    .flatMap(group -> group.notes().stream())
                    .flatMap(note -> note.at().stream().limit(1))
                    .toList();
        }

        /** Whether the rule of {@code earlier} reports the same item again. */
        boolean reports(Note earlier) {
            return groups.stream()
                    .flatMap(group -> group.notes().stream())
                    .anyMatch(note -> note.ruleId().equals(earlier.ruleId())
                            && note.itemNo().equals(earlier.itemNo()));
        }
    }

    /** What somebody must do. */
    public record Group(Wording actor, List<Note> notes) {}

    /**
     * One finding, or one thing that keeps the draft from being a packet.
     *
     * @param mark effect of the finding, or {@code PROBLEM}
     * @param word the key of its name among the words
     * @param at where it belongs: the places it rests on, those that are empty first, then the most telling
     */
    public record Note(
            String mark,
            String word,
            String ruleId,
            String itemNo,
            Wording text,
            Wording remedy,
            String due,
            List<String> at,
            String label) {
        Note at(List<String> places) {
            return new Note(mark, word, ruleId, itemNo, text, remedy, due, places, label);
        }
    }

    /** @param json the draft; the classified never get here */
    Checked check(String json, Principal user) {
        SelfChecked checked = checking.check(DraftJson.withoutBlankNotes(json).getBytes(UTF_8), Person.of(user));
        if (checked instanceof SelfChecked.Decided decided) {
            PacketDecision decision = decided.decision();
            List<Group> groups = decision.classified() ? List.of() : inDraft(groups(decision), json);
            List<PacketProblem> taken = decided.withRecords() ? next.problems(decision) : List.of();
            return new Checked(
                    Stream.concat(toComplete(taken).stream(), groups.stream()).toList(), Standing.of(decision), null);
        } else if (checked instanceof SelfChecked.Malformed malformed) {
            JsonNode draft = DraftJson.tree(json);
            return new Checked(
                    toComplete(malformed.problems().stream()
                            .map(problem -> inDraft(problem, draft))
                            .toList()),
                    null,
                    null);
        }
        return new Checked(
                List.of(),
                null,
                checked instanceof SelfChecked.Undecided undecided
                        ? new Wording(
                                undecided.reason().zh(),
                                String.valueOf(undecided.reason().getMessage()))
                        : OTHER_DIVISION);
    }

    private static PacketProblem inDraft(PacketProblem problem, JsonNode draft) {
        return new PacketProblem(
                DraftJson.withBlankNotes(problem.pointer(), draft),
                problem.line(),
                problem.column(),
                problem.code(),
                problem.zh(),
                problem.en());
    }

    /** What was checked lacks the cure notes that nobody wrote; in the form they are there. */
    private static List<Group> inDraft(List<Group> groups, String json) {
        JsonNode draft = DraftJson.tree(json);
        return groups.stream()
                .map(group -> new Group(
                        group.actor(),
                        group.notes().stream()
                                .map(note -> note.at(note.at().stream()
                                        .map(place -> DraftJson.withBlankNotes(place, draft))
                                        .toList()))
                                .toList()))
                .toList();
    }

    private static List<Group> toComplete(List<PacketProblem> problems) {
        if (problems.isEmpty()) {
            return List.of();
        }
        return List.of(new Group(
                new Wording("填报人：先填完整，才能按规则自查", "To be filled in first, before the rules can be checked"),
                problems.stream()
                        .map(problem -> new Note(
                                "PROBLEM",
                                "PROBLEM",
                                "",
                                "",
                                within(problem),
                                new Wording("", ""),
                                "",
                                List.of(problem.pointer()),
                                ""))
                        .toList()));
    }

    /** What is wrong in an item or an entry of a list does not say by itself in which one. */
    private static Wording within(PacketProblem problem) {
        Wording words = withoutNames(problem.pointer(), problem.zh(), problem.en());
        List<String> segments = problem.pointer().isEmpty() ? List.of() : FormReader.segments(problem.pointer());
        if (segments.size() < 3) {
            return words;
        }
        List<String> above = segments.subList(0, segments.size() - 1);
        return new Wording(place(Tongue.ZH, above) + "：" + words.zh(), place(Tongue.EN, above) + ": " + words.en());
    }

    private static String place(Tongue tongue, List<String> segments) {
        return String.join(" › ", new FieldWords(tongue, new DeclaredDetails(List.of())).place(segments, 0));
    }

    /** The form shows labels; a field's name in a file says nothing to whoever fills it in. */
    static Wording withoutNames(String pointer, String zh, String en) {
        String plain = FileNames.leftOut(zh, pointer);
        String named = NAME.matcher(en).replaceAll(name -> "\"" + ENGLISH.of(name.group(1)) + "\"");
        return new Wording(Tongue.ZH.quote(plain, ""), Tongue.EN.quote("", named));
    }

    private static List<Group> groups(PacketDecision decision) {
        Map<Wording, List<Note>> groups = new LinkedHashMap<>();
        Stream.concat(decision.findings().stream(), decision.items().stream().flatMap(item -> item.findings().stream()))
                .forEach(finding -> groups.computeIfAbsent(finding.actor(), actor -> new ArrayList<>())
                        .add(note(finding)));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    static Note note(Finding finding) {
        String due = finding.dueBy();
        return new Note(
                finding.effect().name(),
                finding.askedDesk() == null ? finding.effect().name() : finding.effect() + "." + finding.desk(),
                finding.ruleId(),
                finding.itemNo(),
                finding.reason(),
                finding.remedy(),
                due == null ? "" : due,
                finding.evidence().stream()
                        .sorted(Comparator.comparing(
                                evidence -> !evidence.found().equals(Evidence.NOTHING)))
                        .map(Evidence::pointer)
                        .toList(),
                finding.evidence().stream().map(Evidence::label).findFirst().orElse(""));
    }
}
