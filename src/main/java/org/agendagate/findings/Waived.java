package org.agendagate.findings;

/**
 * A waiver that keeps a finding from rejecting its item; the finding stands.
 *
 * @param pointer JSON pointer to the waiver in the packet
 * @param grantedOn {@code yyyy-MM-dd}
 */
public record Waived(String pointer, String grantedBy, String reason, String grantedOn) {}
