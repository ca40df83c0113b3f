package org.agendagate.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.agendagate.reference.Directory;
import org.agendagate.reference.OutsideKind;
import org.agendagate.reference.Portfolios;
import org.agendagate.reference.Post;
import org.agendagate.reference.Relation;
import org.agendagate.reference.RelationKind;
import org.agendagate.reference.Unit;
import org.agendagate.reference.UnitKind;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/** Reads {@code directory.yaml}: the office's units and posts, and what the posts have to do with the units. */
final class DirectoryReader {
    private final YamlSection file;
    private final Set<String> codes = new HashSet<>();

    /** Unlisted names are told of against the units alone: of the posts nothing is known yet. */
    private Directory unitsAlone = new Directory(List.of(), List.of(), List.of());

    private final Map<String, String> postCodes = new HashMap<>();
    private final Charges charges = new Charges();

    private DirectoryReader(YamlSection file) {
        this.file = file;
    }

    static Directory read(YamlSection file) {
        return new DirectoryReader(file).read();
    }

    private Directory read() {
        List<YamlSection> unitEntries = file.sections("units");
        List<Unit> units = unitEntries.stream().map(this::unit).toList();
        tellTaken(unitEntries, units, Directory::formsOf, "name", "otherNames");
        List<OutsideKind> outside = file.findSections("outside").stream()
                .map(entry -> outsideKind(entry, units))
                .toList();
        unitsAlone = new Directory(units, List.of(), outside);
        List<YamlSection> postEntries = file.sections("posts");
        List<Post> titles = postEntries.stream().map(this::titles).toList();
        tellTaken(postEntries, titles, post -> unsharedForms(post, titles), "title", "otherTitles");
        titles.forEach(post ->
                unsharedForms(post, titles).forEach(form -> postCodes.putIfAbsent(FoldedText.word(form), post.code())));
        List<Post> posts = new ArrayList<>();
        for (int index = 0; index < titles.size(); index++) {
            posts.add(post(titles.get(index), postEntries.get(index)));
        }
        charges.check();
        tellUncharged(unitEntries, units);
        file.close();
        return new Directory(units, posts, outside);
    }

    private void tellUncharged(List<YamlSection> entries, List<Unit> units) {
        for (int index = 0; index < units.size(); index++) {
            Unit unit = units.get(index);
            if (unit.kind().needsLeader() && !charges.hasLeader(unit.name())) {
                entries.get(index).tell("name", ReferenceMistake.NO_CHARGE, unit.name());
            }
        }
    }

    /** Posts may share a title, which is then the name of none. */
    private static List<String> unsharedForms(Post post, List<Post> posts) {
        boolean shared = posts.stream()
                        .filter(other -> other.title().equals(post.title()))
                        .count()
                > 1;
        return Directory.formsOf(post).stream()
                .filter(form -> !shared || !form.equals(post.title()))
                .toList();
    }

    private Unit unit(YamlSection entry) {
        UnitKind kind = labelled(entry, UnitKind.values(), UnitKind::label, UnitKind::labelled);
        Unit unit = new Unit(
                code(entry),
                written(entry, "name"),
                entry.findTexts("otherNames"),
                kind == null ? UnitKind.INSTITUTION : kind);
        entry.close();
        return unit;
    }

    /** Nothing is called by a blank, and no paper that is none lets anybody sign. */
    private static String written(YamlSection entry, String name) {
        String text = entry.text(name);
        if (entry.names().contains(name) && EmptyWords.isNothing(text)) {
            entry.tell(name, ReferenceMistake.MISSING_ENTRY, name);
        }
        return text;
    }

    private String code(YamlSection entry) {
        String code = written(entry, "code");
        if (!code.isEmpty() && !codes.add(code)) {
            entry.tell("code", ReferenceMistake.TAKEN_CODE, code);
        }
        return code;
    }

    private static <E> @Nullable E labelled(
            YamlSection entry, E[] known, Function<E, String> label, Function<String, @Nullable E> find) {
        String text = entry.text("kind");
        E kind = find.apply(text);
        if (kind == null && !text.isEmpty()) {
            String all = Stream.of(known).map(label).collect(Collectors.joining("、"));
            entry.tell("kind", ReferenceMistake.UNKNOWN_VALUE, text, all);
        }
        return kind;
    }

    /** A name of two would mean neither. */
    private static <T> void tellTaken(
            List<YamlSection> entries, List<T> listed, Function<T, List<String>> forms, String name, String others) {
        Map<String, Integer> owners = new HashMap<>();
        for (int index = 0; index < listed.size(); index++) {
            for (String form : new HashSet<>(forms.apply(listed.get(index)))) {
                Integer owner = owners.putIfAbsent(FoldedText.word(form), index);
                if (owner != null && owner != index && !form.isEmpty()) {
                    entries.get(index)
                            .tellWord(List.of(name, others, "code"), form::equals, ReferenceMistake.TAKEN_NAME, form);
                }
            }
        }
    }

    /** An ending that a unit of the house has too would make every slip in its name a body outside. */
    private static OutsideKind outsideKind(YamlSection entry, List<Unit> units) {
        OutsideKind kind = new OutsideKind(entry.text("kind"), entry.findTexts("names"), entry.findTexts("endings"));
        for (String ending : kind.endings()) {
            units.stream()
                    .filter(unit -> unit.kind() != UnitKind.OUTSIDE)
                    .flatMap(unit -> Stream.concat(Stream.of(unit.name()), unit.otherNames().stream()))
                    .filter(name -> name.endsWith(ending))
                    .findFirst()
                    .ifPresent(name -> entry.tellWord(
                            List.of("endings"), ending::equals, ReferenceMistake.ENDING_OF_LISTED, ending, name));
        }
        entry.close();
        return kind;
    }

    private Post titles(YamlSection entry) {
        return new Post(code(entry), written(entry, "title"), entry.findTexts("otherTitles"), List.of(), List.of());
    }

    private Post post(Post titles, YamlSection entry) {
        Post post = new Post(
                titles.code(),
                titles.title(),
                titles.otherTitles(),
                entry.findSections("relations").stream()
                        .map(part -> relation(part, titles))
                        .toList(),
                entry.findSections("actsFor").stream().map(this::acting).toList());
        entry.close();
        return post;
    }

    private Relation relation(YamlSection entry, Post post) {
        RelationKind kind = labelled(entry, RelationKind.values(), RelationKind::label, RelationKind::labelled);
        boolean manages = kind == RelationKind.MANAGES_FOR;
        String insteadOf = manages ? entry.findText("insteadOf") : null;
        Relation relation = new Relation(
                kind == null ? RelationKind.LIAISES : kind,
                new UnitNames(unitsAlone).read(entry, "units"),
                entry.date("from"),
                entry.findDate("until"),
                manages ? written(entry, "paper") : entry.findText("paper"),
                insteadOf == null ? null : postCode(entry, "insteadOf", insteadOf));
        tellReversed(entry, relation.from(), relation.until());
        charges.add(entry, post, relation, unitsAlone);
        entry.close();
        return relation;
    }

    private Portfolios.Acting acting(YamlSection entry) {
        Portfolios.Acting acting = new Portfolios.Acting(
                postCode(entry, "leader", entry.text("leader")),
                written(entry, "paper"),
                entry.date("from"),
                entry.findDate("until"));
        tellReversed(entry, acting.from(), acting.until());
        entry.close();
        return acting;
    }

    private String postCode(YamlSection entry, String name, String post) {
        String code = postCodes.get(FoldedText.word(post));
        if (code == null && !post.isEmpty()) {
            entry.tell(name, ReferenceMistake.UNKNOWN_LEADER, post);
        }
        return code == null ? post : code;
    }

    private static void tellReversed(YamlSection entry, LocalDate from, @Nullable LocalDate until) {
        if (until != null && until.isBefore(from)) {
            entry.tell("until", ReferenceMistake.ENDS_BEFORE_IT_BEGINS);
        }
    }
}
