package org.agendagate.access;

import java.time.Duration;

/**
 * What the operator says of the OpenID Connect issuer.
 *
 * @param uri as tokens name it ({@code iss}) and discovery finds it
 * @param audience what a token for calls must be made for
 * @param clientId empty where nobody logs in at pages through the issuer
 * @param clientSecret empty for a public client
 * @param nameClaim the claim that names a person in the records, in calls and at pages alike
 * @param rolesClaim the claim with the roles, its levels parted by dots ({@code realm_access.roles})
 * @param divisionClaim as {@code rolesClaim}, for the division
 * @param loginTime how long a login at pages lasts before the issuer is asked again
 */
record IssuerSettings(
        String uri,
        String audience,
        String clientId,
        String clientSecret,
        String nameClaim,
        String rolesClaim,
        String divisionClaim,
        Duration loginTime) {

    boolean hasPages() {
        return !clientId.isBlank();
    }

    /** The secret stays out of whatever prints this. */
    @Override
    public String toString() {
        return "issuer " + uri;
    }
}
