package org.agendagate.offices;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.agendagate.offices.NewOffice.NewPost;
import org.agendagate.offices.NewOffice.NewUnit;
import org.agendagate.reference.UnitKind;

/** Finds everything for which answers make no office whose rules hold together, each at its place. */
final class OfficeCheck {
    private static final Set<Question> MANDATORY = Set.of(
            Question.OFFICE,
            Question.MEETING,
            Question.CHIEF,
            Question.LEGAL_DIVISION,
            Question.FINANCE,
            Question.PERSONNEL);
    private static final Map<Question, Integer> NUMBERS = Map.of(
            Question.WORKING_DAYS, 30,
            Question.ITEMS, 100,
            Question.MINUTES, 240,
            Question.ATTENDANTS, 20);
    private static final List<Question> UNITS = List.of(
            Question.LEGAL_DIVISION,
            Question.FINANCE,
            Question.PERSONNEL,
            Question.PROPERTY,
            Question.STAFFING,
            Question.LAND,
            Question.PROJECT);

    private final NewOffice office;
    private final List<OfficeProblem> problems = new ArrayList<>();
    private final Map<String, Answer> taken = new HashMap<>();

    private OfficeCheck(NewOffice office) {
        this.office = office;
    }

    static List<OfficeProblem> problemsOf(NewOffice office) {
        OfficeCheck check = new OfficeCheck(office);
        check.answers();
        check.units();
        check.posts();
        return List.copyOf(check.problems);
    }

    private void answers() {
        for (Question question : Question.values()) {
            Answer answer = office.answer(question);
            if (answer.isEmpty() && MANDATORY.contains(question)) {
                tell(answer, "“" + question.label() + "”没有填写", "`" + question.label() + "` is missing");
            }
        }
        NUMBERS.forEach((question, most) -> requireNumber(office.answer(question), most));
        if (!office.text(Question.LARGE_AMOUNT).matches("[1-9][0-9]{0,12}")) {
            tell(
                    office.answer(Question.LARGE_AMOUNT),
                    "请填写元数，只用数字，例如 5000000",
                    "write yuan in digits, such as 5000000");
        }
        requireTime(office.answer(Question.DAY_CLOSES));
        requireDate(office.answer(Question.SINCE));
        UNITS.forEach(question -> requireUnits(office.answer(question)));
    }

    private void requireNumber(Answer answer, int most) {
        if (!answer.text().matches("[1-9][0-9]{0,2}") || Integer.parseInt(answer.text()) > most) {
            tell(answer, "请填写 1 到 " + most + " 的整数", "write a whole number from 1 to " + most);
        }
    }

    private void requireTime(Answer answer) {
        try {
            LocalTime.parse(answer.text());
        } catch (DateTimeException impossible) {
            tell(answer, "时间请写作 17:30", "write the time as 17:30");
        }
    }

    private void requireDate(Answer answer) {
        try {
            if (!answer.isEmpty()) {
                LocalDate.parse(answer.text());
            }
        } catch (DateTimeException impossible) {
            tell(answer, "日期请写作 2026-01-01", "write the day as 2026-01-01");
        }
    }

    private void requireUnits(Answer answer) {
        Set<String> names = office.unitNames();
        answer.parts().stream().filter(part -> !names.contains(part.text())).forEach(part -> {
            tell(part, "“" + part.text() + "”未列入单位", "`" + part.text() + "` is not among the units");
        });
    }

    private void units() {
        String kinds = Arrays.stream(UnitKind.values()).map(UnitKind::label).collect(Collectors.joining("、"));
        if (office.units().isEmpty()) {
            tell(new Answer("单位", ""), "没有填写单位", "there are no units");
        }
        for (NewUnit unit : office.units()) {
            takeName(unit.name());
            unit.otherNames().parts().forEach(this::takeName);
            if (UnitKind.labelled(unit.kind().text()) == null) {
                tell(
                        unit.kind(),
                        "单位性质“" + unit.kind().text() + "”不可用，可填：" + kinds,
                        "the kind `" + unit.kind().text() + "` is none of " + kinds);
            }
        }
    }

    private void takeName(Answer name) {
        Answer first = name.isEmpty() ? null : taken.putIfAbsent(name.text(), name);
        if (name.isEmpty()) {
            tell(name, "名称没有填写", "the name is missing");
        } else if (first != null) {
            tell(
                    name,
                    "名称“" + name.text() + "”已在 " + first.at() + " 填写，一个名称只能属于一个单位或者职务",
                    "the name `" + name.text() + "` stands at " + first.at() + " already");
        }
    }

    private void posts() {
        Set<String> led = new HashSet<>();
        for (NewPost post : office.posts()) {
            takeName(post.title());
            post.otherTitles().parts().forEach(this::takeName);
            requireUnits(post.inCharge());
            requireUnits(post.heads());
            led.addAll(post.inCharge().texts());
        }
        for (NewUnit unit : office.units()) {
            UnitKind kind = UnitKind.labelled(unit.kind().text());
            boolean needsLeader = kind != null && kind != UnitKind.DIVISION && kind != UnitKind.OUTSIDE;
            boolean has = led.contains(unit.name().text())
                    || unit.otherNames().texts().stream().anyMatch(led::contains);
            if (needsLeader && !has) {
                tell(
                        unit.name(),
                        "“" + unit.name().text() + "”没有分管领导：请在职务的“分管单位”中列出",
                        "nobody is in charge of `" + unit.name().text() + "`: list it with a post");
            }
        }
    }

    private void tell(Answer answer, String zh, String en) {
        problems.add(OfficeProblem.of(answer, zh, en));
    }
}
