package org.agendagate.reference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the listed names that somebody most likely meant. What nearly every name has in it (省, 委, 厅) says nothing;
 * what is left must be there too.
 */
final class NearNames {
    private static final String COMMON = "省市区县委厅局部办会处室党组的()";
    private static final double ALIKE = 0.6;
    private static final int LONGEST = 60;

    /** How a name may stand for another; the closest first. */
    private enum Likeness {
        PART,
        SHORT_FORM,
        SIMILAR
    }

    private record Candidate(String name, Likeness likeness, double score) {}

    private NearNames() {}

    /**
     * What {@code folded} may mean: all it names where it names several, otherwise the nearest; two where two are equally
     * near; none where more are.
     *
     * @param listed names as the directory has them, by their folded forms
     */
    static Meant find(String folded, Map<String, String> listed) {
        if (folded.length() > LONGEST || own(folded).isEmpty()) {
            return Meant.NOTHING;
        }
        List<String> within = listedWithin(folded, listed);
        if (!within.isEmpty()) {
            return new Meant(within, within.size() > 1);
        }
        Map<String, Candidate> best = new LinkedHashMap<>();
        listed.forEach((form, name) -> {
            Candidate candidate = compare(folded, form, name);
            if (candidate != null) {
                best.merge(name, candidate, (one, other) -> BY_NEARNESS.compare(other, one) < 0 ? other : one);
            }
        });
        List<Candidate> nearest = best.values().stream().sorted(BY_NEARNESS).toList();
        List<String> names = nearest.stream()
                .filter(candidate -> candidate.likeness() == nearest.get(0).likeness()
                        && candidate.score() == nearest.get(0).score())
                .map(Candidate::name)
                .toList();
        return names.size() > 2 ? Meant.NOTHING : new Meant(names, false);
    }

    private static final Comparator<Candidate> BY_NEARNESS = Comparator.comparing(Candidate::likeness)
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed())
            .thenComparing(Candidate::name);

    /** Whole names that stand in the text, in its order; what is part of a longer one there is not meant. */
    private static List<String> listedWithin(String folded, Map<String, String> listed) {
        List<String> found = new ArrayList<>();
        int index = 0;
        while (index < folded.length()) {
            String longest = "";
            for (String form : listed.keySet()) {
                if (form.length() > longest.length() && form.length() > 2 && folded.startsWith(form, index)) {
                    longest = form;
                }
            }
            String name = listed.get(longest);
            if (name != null && !found.contains(name)) {
                found.add(name);
            }
            index += Math.max(1, longest.length());
        }
        return found;
    }

    private static @Nullable Candidate compare(String folded, String form, String name) {
        int common = common(folded, form);
        double score = 2.0 * common / (folded.length() + form.length());
        String ownOfFolded = own(folded);
        if (form.contains(folded)) {
            return new Candidate(name, Likeness.PART, score);
        } else if (common == folded.length() && ownOfFolded.length() > 1) {
            return new Candidate(name, Likeness.SHORT_FORM, score);
        }
        String ownOfForm = own(form);
        int longer = Math.max(ownOfFolded.length(), ownOfForm.length());
        boolean alike = score >= ALIKE && common(ownOfFolded, ownOfForm) >= ALIKE * longer;
        return alike ? new Candidate(name, Likeness.SIMILAR, score) : null;
    }

    private static String own(String form) {
        StringBuilder own = new StringBuilder();
        form.chars().filter(character -> COMMON.indexOf(character) < 0).forEach(c -> own.append((char) c));
        return own.toString();
    }

    /** How many characters the two have in common in the same order. */
    private static int common(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = 0;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                row[j] = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
                diagonal = above;
            }
        }
        return row[other.length()];
    }
}
