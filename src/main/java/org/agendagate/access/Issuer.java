package org.agendagate.access;

import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES384;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.ES512;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS384;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.PS512;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS256;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS384;
import static org.springframework.security.oauth2.jose.jws.SignatureAlgorithm.RS512;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/**
 * The OpenID Connect issuer as discovery describes it. It is asked when first needed and not at start, so that an issuer
 * which is out keeps nobody else from working; what it said once is kept.
 */
final class Issuer {
    /** The client's name in this service's own addresses. */
    static final String REGISTRATION = "issuer";

    /** How long nobody asks again where there was no answer: callers hear so at once and hold no thread. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** Public keys alone: with a secret's algorithm, the issuer's public key would be the secret. */
    private static final List<SignatureAlgorithm> ALGORITHMS =
            List.of(RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, ES512);

    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final IssuerSettings settings;
    private final RestOperations http;
    private final Clock clock;

    private volatile @Nullable Description description;
    private volatile Instant askAgain = Instant.MIN;

    Issuer(IssuerSettings settings, RestOperations http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    private record Description(JwtDecoder tokens, @Nullable ClientRegistration client) {}

    /**
     * Reads a bearer token: signed by the issuer, made by it, for this service, and within its time.
     *
     * @throws IssuerOutException where the issuer is out
     */
    Jwt read(String token) {
        JwtDecoder tokens = description().tokens();
        try {
            return tokens.decode(token);
        } catch (BadJwtException forged) {
            throw forged;
        } catch (JwtException unanswered) {
            throw new IssuerOutException(unanswered);
        }
    }

    /**
     * This service as a client of the issuer; {@code null} where it is none.
     *
     * @throws IssuerOutException where the issuer is out
     */
    @Nullable
    ClientRegistration client(String registration) {
        return registration.equals(REGISTRATION) ? description().client() : null;
    }

    /** Reads what the issuer says of who logged in at a page. */
    JwtDecoder idTokens(ClientRegistration client) {
        NimbusJwtDecoder decoder =
                decoder(Objects.requireNonNull(client.getProviderDetails().getJwkSetUri()));
        decoder.setJwtValidator(JwtValidators.createDefaultWithValidators(List.of(new OidcIdTokenValidator(client))));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }

    private Description description() {
        Description known = description;
        if (known != null) {
            return known;
        }
        if (clock.instant().isBefore(askAgain)) {
            throw new IssuerOutException();
        }
        try {
            known = describe();
        } catch (RuntimeException unanswered) {
            askAgain = clock.instant().plus(PAUSE);
            throw new IssuerOutException(unanswered);
        }
        description = known;
        return known;
    }

    private Description describe() {
        Map<String, Object> said = http.exchange(
                        settings.uri().replaceFirst("/$", "") + "/.well-known/openid-configuration",
                        HttpMethod.GET,
                        null,
                        CLAIMS)
                .getBody();
        if (said == null || !settings.uri().equals(said.get("issuer"))) {
            throw new IllegalStateException("the issuer calls itself otherwise than `agendagate.issuer.uri`");
        }
        NimbusJwtDecoder tokens = decoder(String.valueOf(said.get("jwks_uri")));
        tokens.setJwtValidator(tokensForCalls());
        return new Description(tokens, settings.hasPages() ? client(said) : null);
    }

    private NimbusJwtDecoder decoder(String keys) {
        return NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
                .restOperations(http)
                .build();
    }

    private OAuth2TokenValidator<Jwt> tokensForCalls() {
        JwtTimestampValidator time = new JwtTimestampValidator();
        // A token without an end would serve for ever.
        time.setAllowEmptyExpiryClaim(false);
        return JwtValidators.createDefaultWithValidators(List.of(
                time,
                new JwtClaimValidator<Object>("iss", issuer -> settings.uri().equals(String.valueOf(issuer))),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.audience()))));
    }

    private ClientRegistration client(Map<String, Object> said) {
        ClientRegistration.Builder client = ClientRegistrations.fromOidcConfiguration(said)
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .userNameAttributeName(settings.nameClaim())
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build());
        return settings.clientSecret().isEmpty()
                ? client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                        .build()
                : client.clientSecret(settings.clientSecret()).build();
    }
}
