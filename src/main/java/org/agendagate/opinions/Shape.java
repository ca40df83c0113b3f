package org.agendagate.opinions;

/** The kinds of shapes a single clause may have. */
enum Shape {
    AGREE,
    AGREE_WITH_COMMENT,
    /** Asks for something in carrying the matter out; suspends nothing. */
    COMMENT,
    /** Tells of something that neither agrees nor doubts. */
    NOTE,
    /** Lays the matter before a superior. */
    UP,
    /** 妥否: asks only where the matter is laid before a superior. */
    POLITE,
    /** Others agree. */
    OTHERS,
    READ,
    /** Hands it to somebody who carries it out. */
    PASSED_ON,
    /** Wants somebody to look into it, which may suspend an agreement or not. */
    HANDED_ON,
    CONDITIONAL,
    DEFER,
    DISAGREE,
    PARTIAL,
    ELSEWHERE,
    SPOKEN,
    NO_STAND,
    /** Known to be ambiguous. */
    UNSURE
}
