package org.agendagate.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.agendagate.texts.DocumentNumber;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * The office's units and posts with everything they are called, and what the posts have to do with the units, from
 * {@code directory.yaml}. A name counts in any of its forms, whatever its width, script and blanks.
 */
public final class Directory {
    private final List<Unit> units;
    private final List<Post> posts;
    private final List<OutsideKind> outside;
    private final Map<String, Unit> unitsByForm = new LinkedHashMap<>();
    private final Map<String, Post> postsByForm = new LinkedHashMap<>();
    private final Map<String, String> unitNames = new LinkedHashMap<>();
    private final Set<String> outsideForms = new HashSet<>();
    private final Portfolios portfolios;

    public Directory(List<Unit> units, List<Post> posts, List<OutsideKind> outside) {
        this.units = List.copyOf(units);
        this.posts = List.copyOf(posts);
        this.outside = List.copyOf(outside);
        for (Unit unit : units) {
            formsOf(unit).forEach(form -> unitsByForm.putIfAbsent(FoldedText.word(form), unit));
        }
        posts.forEach(this::addForms);
        unitsByForm.forEach((form, unit) -> unitNames.put(form, unit.name()));
        outside.forEach(kind -> kind.names().forEach(name -> outsideForms.add(FoldedText.word(name))));
        this.portfolios = new Portfolios(posts.stream().map(Directory::leader).toList());
    }

    /** A title that several posts share is the name of none. */
    private void addForms(Post post) {
        String title = FoldedText.word(post.title());
        boolean shared = posts.stream()
                        .filter(other -> FoldedText.word(other.title()).equals(title))
                        .count()
                > 1;
        formsOf(post).stream()
                .filter(form -> !shared || !form.equals(post.title()))
                .forEach(form -> postsByForm.putIfAbsent(FoldedText.word(form), post));
    }

    /** Everything a unit is called. */
    public static List<String> formsOf(Unit unit) {
        return Stream.concat(Stream.of(unit.name(), unit.code()), unit.otherNames().stream())
                .toList();
    }

    /** Everything a post is called. */
    public static List<String> formsOf(Post post) {
        return Stream.concat(Stream.of(post.code(), post.title()), post.otherTitles().stream())
                .toList();
    }

    public List<Unit> units() {
        return units;
    }

    public List<Post> posts() {
        return posts;
    }

    public List<OutsideKind> outside() {
        return outside;
    }

    /** Who is in charge of what, and who signs for whom. */
    public Portfolios portfolios() {
        return portfolios;
    }

    public @Nullable Unit findUnit(String name) {
        return unitsByForm.get(FoldedText.word(name));
    }

    public @Nullable Post findPost(String name) {
        return postsByForm.get(FoldedText.word(name));
    }

    /** What the directory calls the unit; a name that is not listed stays as it is. */
    public String unitName(String name) {
        Unit unit = findUnit(name);
        return unit == null ? name : unit.name();
    }

    /** The code of the post that is called so; what is not listed stays as it is. */
    public String postCode(String name) {
        Post post = findPost(name);
        return post == null ? name : post.code();
    }

    /** Whether the name is one of a body outside the house. */
    public boolean isOutside(String name) {
        Unit unit = findUnit(name);
        if (unit != null) {
            return unit.kind() == UnitKind.OUTSIDE;
        }
        String folded = FoldedText.word(name);
        return outsideForms.contains(folded)
                || outside.stream()
                        .flatMap(kind -> kind.endings().stream())
                        .anyMatch(ending -> folded.length() > ending.length() && folded.endsWith(ending));
    }

    /** Whether a name means something here: a listed unit, or a body outside. */
    public boolean knowsUnit(String name) {
        return findUnit(name) != null || isOutside(name);
    }

    /** The units that a name which is not listed may mean. */
    public Meant unitsNear(String name) {
        return NearNames.find(FoldedText.word(name), unitNames);
    }

    /** The titles of the posts that a name which is not listed may mean. */
    public Meant postsNear(String name) {
        Map<String, String> titles = new LinkedHashMap<>();
        postsByForm.forEach((form, post) -> titles.put(form, post.title()));
        return NearNames.find(FoldedText.word(name), titles);
    }

    /** Whether the post {@code code} heads {@code unit} on that day. */
    public boolean isHead(String code, String unit, LocalDate day) {
        return relations(code, unit, day).contains(RelationKind.HEADS);
    }

    /**
     * Whether the post {@code code} manages {@code unit} for the post {@code leader} on that day.
     *
     * @param paper what the signature cites; where it cites something, it must be the paper that says so
     */
    public boolean managesFor(String code, String leader, String unit, @Nullable String paper, LocalDate day) {
        return relationsOf(code).stream()
                .anyMatch(relation -> relation.kind() == RelationKind.MANAGES_FOR
                        && leader.equals(relation.insteadOf())
                        && relation.covers(unit, day)
                        && (paper == null || isSame(paper, relation.paper())));
    }

    private static boolean isSame(String cited, @Nullable String paper) {
        return paper != null && DocumentNumber.plain(cited).equals(DocumentNumber.plain(paper));
    }

    /** What the post {@code code} has to do with {@code unit} on that day, in the order of the file. */
    public List<RelationKind> relations(String code, String unit, LocalDate day) {
        return relationsOf(code).stream()
                .filter(relation -> relation.covers(unit, day))
                .map(Relation::kind)
                .distinct()
                .toList();
    }

    private List<Relation> relationsOf(String code) {
        Post post = postsByForm.get(FoldedText.word(code));
        return post == null ? List.of() : post.relations();
    }

    private static Portfolios.LeaderEntry leader(Post post) {
        List<Portfolios.Assignment> charges = new ArrayList<>();
        for (Relation relation : post.relations()) {
            if (relation.isCharge()) {
                charges.add(new Portfolios.Assignment(relation.units(), relation.from(), relation.until()));
            }
        }
        return new Portfolios.LeaderEntry(post.code(), post.title(), charges, post.actings());
    }
}
