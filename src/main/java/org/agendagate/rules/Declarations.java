package org.agendagate.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.agendagate.facts.Details;
import org.agendagate.language.RuleReader;
import org.agendagate.reference.DeclaredDetails;
import org.agendagate.reference.DetailDeclaration;
import org.agendagate.reference.DetailType;
import org.agendagate.reference.WordLists;
import org.agendagate.reference.WordLists.WordList;

/**
 * Reads what policy staff add to the vocabulary: details of items and lists of words. Each gets a field, so that its
 * name must be one that a rule can say and that no other field has.
 */
final class Declarations {
    /** The most details an item may carry, by the schema of packets. */
    private static final int DETAILS = 50;

    private static final int LISTS = 100;
    private static final int WORDS = 1_000;
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private final Set<String> taken = new HashSet<>(Set.of("itemNo"));

    private Declarations() {}

    static DeclaredDetails details(YamlSection file) {
        List<DetailDeclaration> details = new ArrayList<>();
        Declarations declarations = new Declarations();
        for (YamlSection entry : file.sections("details")) {
            details.add(declarations.detail(entry));
        }
        if (details.size() > DETAILS) {
            file.tell("details", ReferenceMistake.TOO_MANY, DETAILS);
        }
        file.close();
        return new DeclaredDetails(details);
    }

    private DetailDeclaration detail(YamlSection entry) {
        String name = entry.text("name");
        take(entry, name, List.of(name, name + Details.GIVEN));
        DetailType type = typeOf(entry);
        List<String> values = entry.findTexts("values");
        if (!values.isEmpty() && type != DetailType.TEXT) {
            entry.tell("values", ReferenceMistake.VALUES_WITHOUT_TEXT);
        }
        DetailDeclaration detail =
                new DetailDeclaration(name, type, values, entry.text("label"), entry.text("meaning"));
        entry.close();
        return detail;
    }

    private static DetailType typeOf(YamlSection entry) {
        String word = entry.text("type");
        List<String> known = new ArrayList<>();
        for (DetailType type : DetailType.values()) {
            String name = type.name().toLowerCase(Locale.ROOT);
            if (name.equals(word)) {
                return type;
            }
            known.add(name);
        }
        if (!word.isEmpty()) {
            entry.tell("type", ReferenceMistake.UNKNOWN_VALUE, word, String.join(", ", known));
        }
        return DetailType.TEXT;
    }

    static WordLists lists(YamlSection file) {
        List<WordList> lists = new ArrayList<>();
        Declarations declarations = new Declarations();
        for (YamlSection entry : file.sections("lists")) {
            lists.add(declarations.list(entry));
        }
        if (lists.size() > LISTS) {
            file.tell("lists", ReferenceMistake.TOO_MANY, LISTS);
        }
        file.close();
        return new WordLists(lists);
    }

    private WordList list(YamlSection entry) {
        String name = entry.text("name");
        take(entry, name, List.of(name));
        WordList list = new WordList(name, entry.text("label"), entry.texts("words"));
        if (list.words().size() > WORDS) {
            entry.tell("words", ReferenceMistake.TOO_MANY, WORDS);
        }
        entry.close();
        return list;
    }

    private void take(YamlSection entry, String name, List<String> fields) {
        if (name.isEmpty()) {
            return;
        }
        if (!NAME.matcher(name).matches() || RuleReader.isReserved(name)) {
            entry.tell("name", ReferenceMistake.UNUSABLE_NAME, name);
        } else if (fields.stream().anyMatch(taken::contains)) {
            entry.tell("name", ReferenceMistake.TAKEN_NAME, name);
        }
        taken.addAll(fields);
    }
}
