package org.agendagate.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The ways in by an OpenID Connect issuer; there are none where no issuer is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("agendagate.issuer.uri")
class IssuerDoors {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    @Bean
    IssuerSettings issuerSettings(
            @Value("${agendagate.issuer.uri}") String uri,
            @Value("${agendagate.issuer.audience:}") String audience,
            @Value("${agendagate.issuer.client-id:}") String clientId,
            @Value("${agendagate.issuer.client-secret:}") String clientSecret,
            @Value("${agendagate.issuer.name-claim:sub}") String nameClaim,
            @Value("${agendagate.issuer.roles-claim:roles}") String rolesClaim,
            @Value("${agendagate.issuer.division-claim:division}") String divisionClaim,
            @Value("${agendagate.issuer.login-time:1h}") Duration loginTime) {
        return new IssuerSettings(
                uri, audience, clientId, clientSecret, nameClaim, rolesClaim, divisionClaim, loginTime);
    }

    @Bean
    IssuedLogins issuedLogins(IssuerSettings settings, Users users, WaysIn ways, Clock clock) {
        return new IssuedLogins(settings, users, ways.passwords(), clock);
    }

    @Bean
    Issuer issuer(IssuerSettings settings, Clock clock) {
        return new Issuer(settings, new RestTemplate(impatient()), clock);
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(Issuer issuer) {
        return issuer::idTokens;
    }

    @Bean
    Ways issuerWays(IssuerSettings settings, Issuer issuer, IssuedLogins logins, Refusals refusals) {
        return new Ways(settings, issuer, logins, refusals);
    }

    private static SimpleClientHttpRequestFactory impatient() {
        SimpleClientHttpRequestFactory connections = new SimpleClientHttpRequestFactory();
        connections.setConnectTimeout(PATIENCE);
        connections.setReadTimeout(PATIENCE);
        return connections;
    }

    /** Opens the ways in. */
    record Ways(IssuerSettings settings, Issuer issuer, IssuedLogins logins, Refusals refusals) {

        void openCalls(HttpSecurity http) {
            http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals)
                    .withObjectPostProcessor(new ObjectPostProcessor<BearerTokenAuthenticationFilter>() {
                        @Override
                        public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                            // By default an issuer that is out would be an error without words.
                            filter.setAuthenticationFailureHandler(refusals::commence);
                            return filter;
                        }
                    })
                    .jwt(jwt -> jwt.decoder(issuer::read).jwtAuthenticationConverter(logins::caller)));
        }

        void openPages(HttpSecurity http) {
            if (!settings.hasPages()) {
                return;
            }
            http.oauth2Login(login -> login.loginPage("/login")
                    .clientRegistrationRepository(issuer::client)
                    .authorizedClientRepository(new NothingKept())
                    .failureHandler(Ways::tell)
                    .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                            filter.setAuthenticationFailureHandler(Ways::tell);
                            return filter;
                        }
                    })
                    .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(tokenCalls()))
                    .userInfoEndpoint(user -> user.oidcUserService(asked -> logins.visitor(asked.getIdToken()))));
        }

        private static RestClientAuthorizationCodeTokenResponseClient tokenCalls() {
            RestClientAuthorizationCodeTokenResponseClient calls = new RestClientAuthorizationCodeTokenResponseClient();
            calls.setRestClient(RestClient.builder()
                    .requestFactory(impatient())
                    .configureMessageConverters(converters -> converters
                            .addCustomConverter(new FormHttpMessageConverter())
                            .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                    .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                    .build());
            return calls;
        }

        /** Back to the login page, which says what happened in words of its own and none of the issuer's. */
        private static void tell(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
                throws IOException {
            response.sendRedirect(request.getContextPath() + "/login?issuer=" + word(failure));
        }

        private static String word(AuthenticationException failure) {
            if (failure instanceof AuthenticationServiceException
                    || failure.getCause() instanceof AuthenticationServiceException) {
                return "out";
            }
            if (failure instanceof OAuth2AuthenticationException refused) {
                return switch (String.valueOf(refused.getError().getErrorCode())) {
                    case IssuedLogins.NO_ROLE -> IssuedLogins.NO_ROLE;
                    case IssuedLogins.NAME_REFUSED -> IssuedLogins.NAME_REFUSED;
                    default -> "failed";
                };
            }
            return "failed";
        }
    }

    /** Throws the issuer's access tokens away: nothing is asked of the issuer in a person's name. */
    // Spring's declaration does not say that there may be none.
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static final class NothingKept implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(
                String registration, Authentication login, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication login,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration, Authentication login, HttpServletRequest request, HttpServletResponse response) {}
    }
}
