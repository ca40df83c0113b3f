package org.agendagate.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.agendagate.language.Place;
import org.agendagate.language.Problem;
import org.agendagate.language.ProblemCode;
import org.agendagate.reference.DepartmentPolicy;
import org.agendagate.reference.Directory;
import org.agendagate.reference.OpinionKind;
import org.agendagate.reference.Unit;
import org.agendagate.reference.UnitKind;

/**
 * Tells where a rule book's data breaks an {@link Invariant}. A recorded decision is replayed by its book whatever is
 * told here: this is for books that are to judge from now on.
 */
public final class Invariants {
    private static final String OPINIONS = "reference/opinions.yaml";
    private static final String DEPARTMENTS = "reference/departments.yaml";
    private static final String THRESHOLDS = "reference/thresholds.yaml";

    /** People, money and property: whatever else departments must agree on, on these they must. */
    private static final List<String> AGREED_ON = List.of("PERSONNEL", "MONEY", "PROPERTY");

    private static final Set<OpinionKind> NEVER_COUNTING = Set.of(
            OpinionKind.PARTIAL,
            OpinionKind.ELSEWHERE,
            OpinionKind.RELAYED,
            OpinionKind.NO_STAND,
            OpinionKind.FORWARD,
            OpinionKind.READ_ONLY,
            OpinionKind.NAME_ONLY,
            OpinionKind.EMPTY,
            OpinionKind.UNCLEAR);

    private final RuleBook ruleBook;
    private final ReferencePlaces places;
    private final List<Problem> problems = new ArrayList<>();

    private Invariants(RuleBook ruleBook) {
        this.ruleBook = ruleBook;
        this.places = new ReferencePlaces(ruleBook.files());
    }

    /** Every place at which {@code ruleBook} breaks one; none where it may judge. */
    public static List<Problem> problemsOf(RuleBook ruleBook) {
        Invariants invariants = new Invariants(ruleBook);
        invariants.tellOpinions();
        invariants.tellDepartments();
        invariants.tellLegalDivision();
        invariants.problems.sort(null);
        return List.copyOf(invariants.problems);
    }

    /** Every kind of problem that can be told. */
    public static List<ProblemCode> problemCodes() {
        return Arrays.stream(Invariant.values()).map(Invariant::problemCode).toList();
    }

    private void tellOpinions() {
        places.words(OPINIONS, List.of("countsAsOpinion")).stream()
                .filter(kind ->
                        NEVER_COUNTING.stream().anyMatch(never -> never.name().equals(kind)))
                .forEach(kind -> tell(Invariant.EMPTY_KIND, place(OPINIONS, "countsAsOpinion", kind), kind));
        Stream.of(OpinionKind.values())
                .filter(kind -> !NEVER_COUNTING.contains(kind))
                .forEach(kind -> places.words(OPINIONS, List.of("phrases", kind.name())).stream()
                        .filter(EmptyWords::isEmpty)
                        .forEach(word -> tell(
                                Invariant.EMPTY_PHRASE,
                                place(OPINIONS, "phrases", kind.name(), word),
                                word,
                                kind.name())));
    }

    /** The problem that {@code opinion}, which says nothing, counts under {@code ruleBook}; at the longest phrase in it. */
    public static Problem emptyOpinion(RuleBook ruleBook, String opinion) {
        ReferencePlaces places = new ReferencePlaces(ruleBook.files());
        List<String> path = List.of("phrases");
        int longest = 0;
        for (OpinionKind kind : OpinionKind.values()) {
            for (String phrase : places.words(OPINIONS, List.of("phrases", kind.name()))) {
                if (!NEVER_COUNTING.contains(kind) && phrase.length() > longest && opinion.contains(phrase)) {
                    longest = phrase.length();
                    path = List.of("phrases", kind.name(), phrase);
                }
            }
        }
        return Invariant.EMPTY_OPINION.at(places.of(OPINIONS, path), opinion);
    }

    private void tellDepartments() {
        DepartmentPolicy policy = ruleBook.reference().departments();
        AGREED_ON.stream()
                .filter(matter -> !policy.needsAgreement().contains(matter))
                .forEach(matter -> tell(Invariant.MATTER_MISSING, place(DEPARTMENTS, "needsAgreement"), matter));
        Set<String> matters = new TreeSet<>(policy.needsAgreement());
        matters.addAll(AGREED_ON);
        matters.stream()
                .filter(matter -> policy.concerned().stream()
                        .noneMatch(concern -> concern.when().equals(matter) && namesSomebody(concern.units())))
                .forEach(matter -> tell(Invariant.NOBODY_CONCERNED, placeOfConcern(policy, matter), matter));
    }

    /** Where the units of a matter stand; where none do, where the matter is named. */
    private Place placeOfConcern(DepartmentPolicy policy, String matter) {
        for (int index = 0; index < policy.concerned().size(); index++) {
            if (policy.concerned().get(index).when().equals(matter)) {
                return place(DEPARTMENTS, "concerned", Integer.toString(index), "units");
            }
        }
        return place(DEPARTMENTS, "needsAgreement", matter);
    }

    private void tellLegalDivision() {
        List<String> divisions = ruleBook.reference().thresholds().legalDivisions();
        Directory directory = ruleBook.reference().directory();
        Place place = place(THRESHOLDS, "legalReview", "divisions");
        if (!namesSomebody(divisions)) {
            tell(Invariant.NO_LEGAL_DIVISION, place);
        } else if (directory != null && divisions.stream().noneMatch(name -> isOfTheHouse(name, directory))) {
            tell(Invariant.LEGAL_DIVISION_UNLISTED, place, String.join("、", divisions));
        }
    }

    private static boolean isOfTheHouse(String name, Directory directory) {
        Unit unit = directory.findUnit(name);
        return unit != null && unit.kind() != UnitKind.OUTSIDE;
    }

    private static boolean namesSomebody(List<String> units) {
        return units.stream().anyMatch(unit -> !EmptyWords.isNothing(unit));
    }

    private Place place(String file, String... path) {
        return places.of(file, List.of(path));
    }

    private void tell(Invariant invariant, Place place, Object... words) {
        problems.add(invariant.at(place, words));
    }
}
