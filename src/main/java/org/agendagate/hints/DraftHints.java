package org.agendagate.hints;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.agendagate.packet.AgendaItem;
import org.agendagate.packet.Ask;
import org.agendagate.packet.DeliberationDocument;
import org.agendagate.reference.HintWords;
import org.agendagate.reference.UndeclaredKind;
import org.agendagate.texts.FoldedText;
import org.jspecify.annotations.Nullable;

/**
 * Drafts that an item puts up and that are not for deliberation or not there. A draft that is only heard about, and a
 * paper about a draft (《…（送审稿）》起草说明), is none.
 */
final class DraftHints {
    private static final String FOR_COMMENT = "征求意见稿";
    private static final Pattern PAPER_ABOUT = Pattern.compile(
            "(?:起草|编制|修订|修改)?(?:说明|汇报稿?|对照表|采纳情况|意见汇总表?|评估报告|解读|请示|报告|复函|情况|依据|汇总表?|公平竞争审查.*|审核意见书?|合法性审查.*)$");
    private static final Pattern DECIDES = Pattern.compile("审议|审定|通过|印发|研究");
    private static final Pattern PUT_UP = Pattern.compile("(?:审议|审定|审议通过|通过|印发)$");
    private static final Pattern NAMED = Pattern.compile("《([^《》]{2,80})》");
    private static final Pattern FILE_ENDING = Pattern.compile("\\.[a-z]{2,5}$");

    private final AgendaItem item;
    private final Pattern draft;

    DraftHints(AgendaItem item, HintWords words) {
        this.item = item;
        this.draft = Pattern.compile(words.drafts().stream().map(Pattern::quote).collect(Collectors.joining("|")));
    }

    void addTo(List<Hint> hints) {
        Hint hint = missing();
        if (hint != null) {
            hints.add(hint);
        }
        Hint unripe = unripe();
        if (unripe != null) {
            hints.add(unripe);
        }
    }

    private @Nullable Hint missing() {
        for (DeliberationDocument document : item.documents()) {
            String title = bare(document.title());
            if (!document.forDeliberation() && endsAsDraft(title) && !isHeardOnly()) {
                return new Hint(UndeclaredKind.DRAFT, true, document.title(), Place.DOCUMENT);
            }
        }
        for (AskedTexts.Placed text : AskedTexts.asked(item)) {
            for (Clause clause : Clause.of(text.text())) {
                String named = undeclared(clause.text());
                if (!named.isEmpty()) {
                    return new Hint(UndeclaredKind.DRAFT, true, named, text.place());
                }
            }
        }
        return null;
    }

    private boolean isHeardOnly() {
        return AskedTexts.decidesNothing(item)
                && AskedTexts.asked(item).stream()
                        .noneMatch(text ->
                                DECIDES.matcher(FoldedText.word(text.text())).find());
    }

    /** The draft that {@code clause} puts up and no document for deliberation is; empty where there is none. */
    private String undeclared(String clause) {
        if (!draft.matcher(clause).find()
                || (AskedTexts.decidesNothing(item) && !DECIDES.matcher(clause).find())) {
            return "";
        }
        Matcher titles = NAMED.matcher(clause);
        boolean named = false;
        while (titles.find()) {
            if (draft.matcher(titles.group(1)).find() && !isPaperAbout(clause, titles.end())) {
                named = true;
                if (!isForDeliberation(titles.group(1))) {
                    return titles.group();
                }
            } else if (draft.matcher(titles.group(1)).find()) {
                named = true;
            }
        }
        boolean none = item.documents().stream().noneMatch(DeliberationDocument::forDeliberation);
        return !named && none && !isPaperAbout(clause, clause.length()) ? clause : "";
    }

    private static boolean isPaperAbout(String clause, int end) {
        String behind = clause.substring(end);
        return behind.length() > 1
                && !behind.matches("的?(?:请示|报告)$")
                && PAPER_ABOUT
                        .matcher(behind.length() > 12 ? behind.substring(0, 12) : behind)
                        .find();
    }

    private boolean endsAsDraft(String title) {
        Matcher found = draft.matcher(title);
        int end = -1;
        while (found.find()) {
            end = found.end();
        }
        return end >= 0 && title.substring(end).chars().noneMatch(Character::isLetterOrDigit);
    }

    private static String bare(String title) {
        return FILE_ENDING.matcher(FoldedText.word(title)).replaceFirst("");
    }

    private boolean isForDeliberation(String named) {
        String core = core(named);
        return item.documents().stream()
                .filter(DeliberationDocument::forDeliberation)
                .map(document -> core(document.title()))
                .anyMatch(title -> title.contains(core) || core.contains(title) || isLike(title, core));
    }

    /** A title without the stage of the draft and without brackets. */
    private String core(String title) {
        return draft.matcher(bare(title)).replaceAll("").replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Half of the pairs of characters of the shorter title. */
    private static boolean isLike(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int fewer = Math.min(pairs.size(), others.size());
        pairs.retainAll(others);
        return fewer > 0 && 2 * pairs.size() >= fewer;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int index = 0; index + 2 <= text.length(); index++) {
            pairs.add(text.substring(index, index + 2));
        }
        return pairs;
    }

    private @Nullable Hint unripe() {
        for (DeliberationDocument document : item.documents()) {
            if (document.forDeliberation() && letters(bare(document.title())).endsWith(FOR_COMMENT)) {
                return new Hint(UndeclaredKind.UNRIPE, true, document.title(), Place.DOCUMENT);
            }
        }
        for (AskedTexts.Placed text : AskedTexts.asked(item)) {
            for (Clause clause : Clause.of(text.text())) {
                if (putsUpForComment(text.place(), clause.text())) {
                    return new Hint(UndeclaredKind.UNRIPE, true, clause.text(), text.place());
                }
            }
        }
        return null;
    }

    /** Not where an opinion on somebody else's draft is to be decided on. */
    private boolean putsUpForComment(Place place, String clause) {
        Matcher titles = NAMED.matcher(clause);
        while (titles.find()) {
            boolean decided =
                    PUT_UP.matcher(clause.substring(0, titles.start())).find()
                            || (place == Place.TITLE && (item.ask() == Ask.DELIBERATE || item.ask() == Ask.APPROVE));
            if (letters(titles.group(1)).endsWith(FOR_COMMENT)
                    && decided
                    && !isPaperAbout(clause, titles.end())
                    && !clause.substring(titles.end()).contains("意见")) {
                return true;
            }
        }
        return false;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
