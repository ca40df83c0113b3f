package org.agendagate.notices;

/**
 * Who issues notices, as it stands on them.
 *
 * @param name 落款单位
 * @param mark the letters before the year in a notice's number, 机关代字, such as {@code 议告}
 * @param contact division and post that answer questions; no person's name
 * @param phone as people dial it
 */
public record Office(String name, String mark, String contact, String phone) {}
