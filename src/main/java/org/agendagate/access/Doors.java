package org.agendagate.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import org.agendagate.access.DoorTable.Door;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.authorization.AllAuthoritiesAuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** The two ways to the handlers: calls, each with its own credentials, and pages, with a session. */
@Configuration(proxyBeanMethods = false)
class Doors {
    /** Nothing inline, nothing from elsewhere, in nobody's frame. */
    private static final String CONTENT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String[] ROLES =
            Arrays.stream(Role.values()).map(Role::name).toArray(String[]::new);

    @Bean
    DoorTable doorTable() {
        return DoorTable.shipped();
    }

    @Bean
    Refusals refusals(@Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems) {
        return new Refusals(problems);
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(HttpSecurity http, DoorTable table, Refusals refusals) {
        common(http, table)
                .securityMatcher("/api/**", "/v3/**", "/actuator/**")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, DoorTable table, Refusals refusals) {
        MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browsers.setUseEquals(true);
        common(http, table)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.permitAll())
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                Doors::askScriptToLogIn, request -> request.getHeader("HX-Request") != null)
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browsers)
                        .defaultAuthenticationEntryPointFor(refusals, request -> true)
                        .defaultAccessDeniedHandlerFor(
                                (request, response, refusal) -> response.sendError(403), browsers)
                        .defaultAccessDeniedHandlerFor(refusals, request -> true));
        return http.build();
    }

    /** A part of a page that is asked for without a session: the browser's own dialogue would help nobody. */
    private static void askScriptToLogIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal) {
        response.setHeader("HX-Redirect", "/login?expired");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static HttpSecurity common(HttpSecurity http, DoorTable table) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .authorizeHttpRequests(requests -> apply(table, requests));
    }

    private static void apply(
            DoorTable table,
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll();
        for (Door door : table.doors()) {
            open(door, requests.requestMatchers(door.method(), door.path()));
            if (door.method().equals(HttpMethod.GET)) {
                open(door, requests.requestMatchers(HttpMethod.HEAD, door.path()));
            }
        }
        // Nobody should hold every role; whoever does learns that nothing is there.
        requests.anyRequest()
                .access(AllAuthoritiesAuthorizationManager.hasAllAuthorities(
                        Arrays.stream(Role.values()).map(Role::authority).toArray(String[]::new)));
    }

    private static void open(Door door, AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizedUrl requests) {
        switch (door.open()) {
            case ANYBODY -> requests.permitAll();
            case LOGIN -> requests.authenticated();
            case USER -> requests.hasAnyRole(ROLES);
            case ROLES ->
                requests.hasAnyRole(door.roles().stream().map(Role::name).toArray(String[]::new));
        }
    }
}
