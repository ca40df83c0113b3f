package org.agendagate.offices;

/**
 * Why answers make no office.
 *
 * @param at the cell, as {@code 单位!B3}, or the question
 */
public record OfficeProblem(String at, String zh, String en) {
    static OfficeProblem of(Answer answer, String zh, String en) {
        return new OfficeProblem(answer.at(), zh, en);
    }
}
