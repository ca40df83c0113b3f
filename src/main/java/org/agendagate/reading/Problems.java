package org.agendagate.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.agendagate.packet.PacketProblem;
import org.jspecify.annotations.Nullable;

/** The problems of one packet while it is read: each once, later put in the order of the document. */
final class Problems {
    /** How many are told; more are counted. */
    static final int MOST = 200;

    private static final int KEPT = 2000;

    private final Map<String, Problem> problems = new LinkedHashMap<>();
    private final Set<String> unusable = new HashSet<>();
    private int dropped;

    /** What is wrong, in both languages. */
    record Fault(String code, String zh, String en) {}

    private record Problem(String pointer, @Nullable Place place, Fault fault) {}

    boolean none() {
        return problems.isEmpty();
    }

    void add(String pointer, Fault fault) {
        add(pointer, null, fault);
    }

    void add(String pointer, @Nullable Place place, Fault fault) {
        if (problems.size() >= KEPT) {
            dropped++;
        } else {
            problems.putIfAbsent(fault.code + " " + pointer, new Problem(pointer, place, fault));
        }
    }

    /** Adds a problem that leaves nothing at its spot to look at any further. */
    void addUnusable(String pointer, Place place, Fault fault) {
        add(pointer, place, fault);
        unusable.add(pointer);
    }

    boolean unusable(String pointer) {
        return unusable.contains(pointer);
    }

    /** Counts problems that were seen and not kept. */
    void dropped(int more) {
        dropped += more;
    }

    /** The problems in the order of the document, with a last entry for those that are too many. */
    List<PacketProblem> inOrder(@Nullable JsonText text) {
        List<Problem> placed = placed(text);
        placed.sort(Comparator.comparingLong(problem -> problem.place == null ? 0 : problem.place.offset()));
        List<PacketProblem> told = new ArrayList<>();
        placed.stream().limit(MOST).map(Problems::told).forEach(told::add);
        int more = placed.size() - told.size() + dropped;
        if (more > 0) {
            told.add(new PacketProblem(
                    "",
                    null,
                    null,
                    "more-problems",
                    "另有至少 " + more + " 处问题未列出，请先改正以上各处",
                    "at least " + more + " more problems are not listed; fix these first"));
        }
        return told;
    }

    private List<Problem> placed(@Nullable JsonText text) {
        Set<String> wanted = new HashSet<>();
        for (Problem problem : problems.values()) {
            if (problem.place == null) {
                wanted.add(problem.pointer);
                wanted.add(parent(problem.pointer));
            }
        }
        Map<String, Place> places = text == null || wanted.isEmpty() ? Map.of() : text.places(wanted);
        List<Problem> placed = new ArrayList<>();
        for (Problem problem : problems.values()) {
            Place place = problem.place != null ? problem.place : places.get(problem.pointer);
            placed.add(new Problem(
                    problem.pointer, place != null ? place : places.get(parent(problem.pointer)), problem.fault));
        }
        return placed;
    }

    private static String parent(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static PacketProblem told(Problem problem) {
        Place place = problem.place;
        Fault fault = problem.fault;
        return new PacketProblem(
                problem.pointer,
                place == null ? null : place.line(),
                place == null ? null : place.column(),
                fault.code,
                fault.zh,
                fault.en);
    }
}
