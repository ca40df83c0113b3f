package org.agendagate.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PacketChangesTest {
    @Test
    void findsNoneBetweenEqualPackets() {
        assertThat(compare("{'a': [1, {'b': null}]}", "{'a': [1, {'b': null}]}"))
                .isEmpty();
    }

    @Test
    void tellsEachFieldThatIsSaidDifferently() {
        assertThat(compare(
                        "{'a': 1, 'b': 'x', 'c': {'d': true, 'f': 1}}", "{'a': 2, 'b': 'x', 'c': {'d': true, 'e': 0}}"))
                .containsExactly("/a 1 2", "/c/e null 0", "/c/f 1 null");
    }

    @Test
    void followsEntriesWithNumbersWhereverTheyMove() {
        assertThat(compare(
                        "{'items': [{'itemNo': 'A', 't': 1}, {'itemNo': 'B', 't': 1}]}",
                        "{'items': [{'itemNo': 'C', 't': 1}, {'itemNo': 'B', 't': 2}, {'itemNo': 'A', 't': 1}]}"))
                .containsExactly("/items/B/t 1 2", "/items/C null {\"itemNo\":\"C\",\"t\":1}");
    }

    @Test
    void comparesEntriesWithoutNumbersPlaceByPlace() {
        assertThat(compare("{'a': ['x', 'y']}", "{'a': ['x', 'z', 'w']}"))
                .containsExactly("/a/1 \"y\" \"z\"", "/a/2 null \"w\"");
    }

    @Test
    void escapesWhatPointersEscape() {
        assertThat(compare("{'a/b~': 1}", "{'a/b~': 2}")).containsExactly("/a~1b~0 1 2");
    }

    private static List<String> compare(String before, String after) {
        return PacketChanges.between(before.replace('\'', '"'), after.replace('\'', '"')).stream()
                .map(change -> change.path() + " " + change.before() + " " + change.after())
                .toList();
    }
}
