package org.agendagate.probes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.agendagate.reference.Directory;
import org.agendagate.reference.Portfolios;
import org.agendagate.reference.Post;
import org.agendagate.reference.Relation;
import org.agendagate.reference.RelationKind;
import org.agendagate.rules.RuleBook;
import org.jspecify.annotations.Nullable;

/** From when to when somebody has anything to do with each unit, by the data of one rule book. */
final class Terms {
    /** @param inCharge whether the signer has to sign then, or only might */
    private record Term(
            Signer signer,
            boolean inCharge,
            LocalDate from,
            @Nullable LocalDate until) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }

    private final Map<String, List<Term>> byUnit = new TreeMap<>();

    Terms(RuleBook ruleBook) {
        Portfolios portfolios = ruleBook.reference().portfolios();
        for (Portfolios.LeaderEntry leader : portfolios.leaders()) {
            leader.assignments()
                    .forEach(charge -> charge.units()
                            .forEach(unit -> add(
                                    unit, new Term(Signer.of(leader.code()), true, charge.from(), charge.until()))));
        }
        Directory directory = ruleBook.reference().directory();
        if (directory != null) {
            directory.posts().forEach(post -> post.relations().forEach(relation -> addOther(post, relation)));
        }
        // Last: it goes by the units that the others are in charge of.
        portfolios.leaders().forEach(leader -> leader.actings().forEach(acting -> addActing(leader.code(), acting)));
    }

    private void add(String unit, Term term) {
        byUnit.computeIfAbsent(unit, unseen -> new ArrayList<>()).add(term);
    }

    private void addOther(Post post, Relation relation) {
        Set<Signer> signers = new LinkedHashSet<>(Set.of(Signer.of(post.code())));
        if (relation.kind() == RelationKind.HEADS) {
            signers.add(Signer.asHead(post.code()));
        } else if (relation.insteadOf() != null) {
            signers.add(new Signer(post.code(), relation.insteadOf(), relation.paper(), false));
        }
        relation.units()
                .forEach(unit -> signers.forEach(
                        signer -> add(unit, new Term(signer, false, relation.from(), relation.until()))));
    }

    private void addActing(String code, Portfolios.Acting acting) {
        Signer signer = new Signer(code, acting.actingFor(), acting.basis(), false);
        byUnit.forEach((unit, terms) -> {
            if (terms.stream()
                    .anyMatch(term -> term.inCharge() && term.signer().post().equals(acting.actingFor()))) {
                terms.add(new Term(signer, false, acting.from(), acting.until()));
            }
        });
    }

    Set<String> units() {
        return byUnit.keySet();
    }

    /** Codes of the posts in charge of {@code unit} on {@code day}. */
    Set<String> leadersOf(String unit, LocalDate day) {
        Set<String> leaders = new TreeSet<>();
        termsOf(unit).stream()
                .filter(term -> term.inCharge() && term.covers(day))
                .forEach(term -> leaders.add(term.signer().post()));
        return leaders;
    }

    /** Everybody who has anything to do with {@code unit} on {@code day}. */
    Set<Signer> signersOf(String unit, LocalDate day) {
        Set<Signer> signers = new LinkedHashSet<>();
        termsOf(unit).stream().filter(term -> term.covers(day)).forEach(term -> signers.add(term.signer()));
        return signers;
    }

    private List<Term> termsOf(String unit) {
        return byUnit.getOrDefault(unit, List.of());
    }

    /** Whether {@code other} says of {@code unit} what this does. */
    boolean areAlike(String unit, Terms other) {
        return new HashSet<>(termsOf(unit)).equals(new HashSet<>(other.termsOf(unit)));
    }

    /** The days on which something about {@code unit} begins or has ended. */
    Set<LocalDate> beginningsOf(String unit) {
        Set<LocalDate> days = new TreeSet<>();
        termsOf(unit).forEach(term -> {
            days.add(term.from());
            LocalDate until = term.until();
            if (until != null) {
                days.add(until.plusDays(1));
            }
        });
        return days;
    }

    /** The days on which something about {@code unit} begins or ends, and those beside them. */
    Set<LocalDate> edgesOf(String unit) {
        Set<LocalDate> edges = new TreeSet<>();
        termsOf(unit).forEach(term -> {
            edges.add(term.from());
            edges.add(term.from().minusDays(1));
            LocalDate until = term.until();
            if (until != null) {
                edges.add(until);
                edges.add(until.plusDays(1));
            }
        });
        return edges;
    }

    /** A day on which somebody is in charge of something; {@code null} where nobody ever is. */
    @Nullable
    LocalDate firstDay() {
        return byUnit.values().stream()
                .flatMap(List::stream)
                .filter(Term::inCharge)
                .map(Term::from)
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
