package org.agendagate.rules;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The order of places in a packet: pointers segment by segment, indexes as numbers. */
final class PlaceOrder implements Comparator<List<String>>, Serializable {
    private static final long serialVersionUID = 1;

    @Override
    public int compare(List<String> left, List<String> right) {
        for (int index = 0; index < Math.min(left.size(), right.size()); index++) {
            int order = comparePointers(left.get(index), right.get(index));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static int comparePointers(String left, String right) {
        String[] lefts = left.split("/", -1);
        String[] rights = right.split("/", -1);
        for (int index = 0; index < Math.min(lefts.length, rights.length); index++) {
            int order = compareSegments(lefts[index], rights[index]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(lefts.length, rights.length);
    }

    /** An index without leading zeros is the greater the longer it is. */
    private static int compareSegments(String left, String right) {
        boolean numbers = isIndex(left) && isIndex(right);
        int byLength = numbers ? Integer.compare(left.length(), right.length()) : 0;
        return byLength != 0 ? byLength : left.compareTo(right);
    }

    private static boolean isIndex(String segment) {
        return !segment.isEmpty() && segment.chars().allMatch(Character::isDigit);
    }
}
