package org.agendagate.offices;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a new office answered about itself, each answer with its place. Nothing of it is checked. */
public record NewOffice(Map<Question, Answer> answers, List<NewUnit> units, List<NewPost> posts) {
    /** A unit: name, other names, and what it is (政府部门, 内设处室 and so on). */
    public record NewUnit(Answer name, Answer otherNames, Answer kind) {}

    /** A post, the units it is in charge of, and those it heads. */
    public record NewPost(Answer title, Answer otherTitles, Answer inCharge, Answer heads) {}

    public NewOffice {
        answers = Map.copyOf(answers);
        units = List.copyOf(units);
        posts = List.copyOf(posts);
    }

    /** What was answered, or what is taken where nothing was. */
    Answer answer(Question question) {
        Answer given = answers.getOrDefault(question, new Answer(question.label(), ""));
        return given.isEmpty() ? new Answer(given.at(), otherwise(question)) : given;
    }

    String text(Question question) {
        return answer(question).text();
    }

    private String otherwise(Question question) {
        return switch (question) {
            case BASIS -> text(Question.MEETING) + "议题审核规定";
            case PROPERTY -> text(Question.FINANCE);
            case STAFFING -> text(Question.PERSONNEL);
            default -> question.otherwise();
        };
    }

    /** From when the division of work holds; {@code today}'s year where that is not said. */
    LocalDate since(LocalDate today) {
        String since = text(Question.SINCE);
        return since.isEmpty() ? today.withDayOfYear(1) : LocalDate.parse(since);
    }

    /** Every name of every unit. */
    Set<String> unitNames() {
        Set<String> names = new LinkedHashSet<>();
        units.forEach(unit -> {
            names.add(unit.name().text());
            names.addAll(unit.otherNames().texts());
        });
        return names;
    }
}
