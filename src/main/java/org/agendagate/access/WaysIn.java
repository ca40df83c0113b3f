package org.agendagate.access;

/**
 * How people may log in at pages.
 *
 * @param passwords by a name and password of the gate's own
 * @param issuer by the OpenID Connect issuer
 */
public record WaysIn(boolean passwords, boolean issuer) {}
