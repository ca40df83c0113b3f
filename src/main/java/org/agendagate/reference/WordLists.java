package org.agendagate.reference;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named lists of words that rules may look things up in, from {@code lists.yaml}, in the order of the file. */
public final class WordLists {
    /**
     * A list.
     *
     * @param label its Chinese name
     */
    public record WordList(String name, String label, List<String> words) {
        public WordList {
            words = List.copyOf(words);
        }
    }

    private final Map<String, WordList> byName;

    public WordLists(List<WordList> lists) {
        Map<String, WordList> names = new LinkedHashMap<>();
        lists.forEach(list -> names.putIfAbsent(list.name(), list));
        byName = Collections.unmodifiableMap(names);
    }

    public List<WordList> all() {
        return List.copyOf(byName.values());
    }

    /** The words of the list of that name; empty where there is none. */
    public List<String> words(String name) {
        WordList list = byName.get(name);
        return list == null ? List.of() : list.words();
    }
}
