package org.agendagate.opinions;

/** What the words of an opinion amount to. */
public enum Sense {
    AGREE,
    AGREE_WITH_COMMENT,
    /** Agrees once something else has happened, or in an order of time. */
    CONDITIONAL,
    /** Puts the matter off. */
    DEFER,
    /** Disagrees, or revokes an agreement. */
    DISAGREE,
    /** Agrees to a part only. */
    PARTIAL,
    /** Agrees to something that was not proposed, such as another meeting. */
    ELSEWHERE,
    /** Tells what others agreed to, or what was only spoken. */
    RELAYED,
    /** Asks, mocks, or keeps the own opinion back. */
    NO_STAND,
    /** Passes the matter on, up or down. */
    FORWARD,
    READ_ONLY,
    EMPTY,
    /** Some clause has no known shape, or what it asks may or may not suspend the agreement. */
    NOT_UNDERSTOOD
}
