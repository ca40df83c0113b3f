package org.agendagate.pages;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.agendagate.decision.PacketDecision;
import org.agendagate.findings.Finding;
import org.agendagate.findings.Review;
import org.agendagate.findings.Wording;
import org.agendagate.pages.SelfCheck.Checked;
import org.agendagate.pages.SelfCheck.Note;
import org.agendagate.records.DecisionRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the decision on the revision before left to do, and what of it a draft has done. */
@Component
final class ToDo {
    private final Papers papers;

    ToDo(Papers papers) {
        this.papers = papers;
    }

    /**
     * What is to be done for the next revision.
     *
     * @param decision id of the decision it comes from
     * @param revision that the decision is about
     */
    public record Tasks(String decision, int revision, List<Group> groups) {
        public long count() {
            return groups.stream().mapToLong(group -> group.tasks().size()).sum();
        }

        public long left() {
            return groups.stream()
                    .flatMap(group -> group.tasks().stream())
                    .filter(task -> !task.done())
                    .count();
        }
    }

    /** What somebody must do. */
    public record Group(Wording actor, List<Task> tasks) {}

    /**
     * One finding.
     *
     * @param note its places are those of the draft
     * @param review what its desk said of it; {@code null} where nobody reviewed it
     * @param cure pointer of the cure note on it; empty where none is asked for
     * @param done whether the check of the draft no longer reports it
     */
    public record Task(Note note, @Nullable Review review, String cure, boolean done) {}

    /**
     * The tasks for a draft, by who must act.
     *
     * @param checked {@code null} where the draft was not checked: then nothing counts as done
     * @return empty for a first revision, and where nothing was left to do
     */
    Optional<Tasks> of(String json, Principal user, @Nullable Checked checked) {
        JsonNode draft = DraftJson.tree(json);
        int revision = draft.path("revision").asInt(0);
        Optional<DecisionRecord> last = papers.findLast(draft.path("packetNo").asString(""), user)
                .filter(decision -> revisionOf(decision) < revision);
        if (last.isEmpty()) {
            return Optional.empty();
        }
        PacketDecision decision = papers.get(last.get().id(), user).decision();
        Map<Wording, List<Task>> groups = new LinkedHashMap<>();
        Stream.concat(decision.findings().stream(), decision.items().stream().flatMap(item -> item.findings().stream()))
                .filter(ToDo::isLeft)
                .sorted(Comparator.comparing(finding -> !finding.rejects()))
                .forEach(finding -> groups.computeIfAbsent(finding.actor(), actor -> new ArrayList<>())
                        .add(task(finding, draft, checked)));
        if (groups.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Tasks(
                last.get().id(),
                revisionOf(last.get()),
                groups.entrySet().stream()
                        .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                        .toList()));
    }

    private static int revisionOf(DecisionRecord decision) {
        return Objects.requireNonNullElse(decision.revision(), 0);
    }

    private static boolean isLeft(Finding finding) {
        Review review = finding.review();
        return finding.waiver() == null && (review == null || review.result() == Review.Result.UPHELD);
    }

    private static Task task(Finding finding, JsonNode draft, @Nullable Checked checked) {
        int index = finding.itemNo().isEmpty() ? -1 : indexOf(finding.itemNo(), draft);
        boolean gone = index < 0 && !finding.itemNo().isEmpty();
        Note note = SelfCheck.note(finding);
        List<String> at = gone
                ? List.of()
                : note.at().stream()
                        .map(pointer ->
                                index < 0 ? pointer : pointer.replaceFirst("^/items/\\d+(?=/|$)", "/items/" + index))
                        .toList();
        boolean done = gone || (checked != null && checked.standing() != null && !checked.reports(note));
        return new Task(note.at(at), finding.review(), cure(finding.ruleId(), draft, index), done);
    }

    private static String cure(String ruleId, JsonNode draft, int item) {
        JsonNode notes = draft.path("items").path(item).path("cureNotes");
        for (int index = 0; index < notes.size(); index++) {
            if (notes.path(index).path("ruleId").asString("").equals(ruleId)) {
                return "/items/" + item + "/cureNotes/" + index;
            }
        }
        return "";
    }

    private static int indexOf(String itemNo, JsonNode draft) {
        for (int index = 0; index < draft.path("items").size(); index++) {
            if (draft.path("items").path(index).path("itemNo").asString("").equals(itemNo)) {
                return index;
            }
        }
        return -1;
    }
}
