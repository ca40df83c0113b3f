package org.agendagate.access;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.agendagate.access.DoorTable.Door;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
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
    static FirstMinute firstMinute(Environment environment) {
        return new FirstMinute(environment);
    }

    /** Nobody but the proxy named may say for whom it asks and whether that came by TLS. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> trustInProxy(
            @Value("${agendagate.proxy}") List<String> addresses) {
        return factory -> {
            if (!addresses.isEmpty()) {
                RemoteIpValve valve = new RemoteIpValve();
                valve.setInternalProxies(addresses.stream().map(Pattern::quote).collect(joining("|")));
                valve.setProtocolHeader("X-Forwarded-Proto");
                factory.addEngineValves(valve);
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestsInTime(
            @Value("${agendagate.request-time}") Duration time) {
        return factory -> {
            factory.setProtocol(ImpatientProtocol.class.getName());
            factory.addProtocolHandlerCustomizers((ImpatientProtocol protocol) -> protocol.setRequestTime(time));
        };
    }

    @Bean
    HttpFirewall wholeRequests() {
        return new WholeRequests();
    }

    /** Half of it for whoever sends most from one address. */
    @Bean
    BodyBudget bodies() {
        long megabyte = 1024L * 1024;
        return new BodyBudget(256 * megabyte, 128 * megabyte);
    }

    @Bean
    DoorTable doorTable() {
        return DoorTable.shipped();
    }

    @Bean
    Refusals refusals(
            @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> problems,
            DoorTable table,
            WaysIn ways,
            @Value("${agendagate.issuer.uri:}") String issuer) {
        return new Refusals(problems, new MissingDoors(table), ways.passwords(), !issuer.isBlank());
    }

    @Bean
    WaysIn waysIn(
            @Value("${agendagate.local-users}") boolean passwords,
            @Value("${agendagate.issuer.client-id:}") String clientId) {
        return new WaysIn(passwords, !clientId.isBlank());
    }

    /** Whether the service lives is told to anybody, and nobody is looked up for it: that would wait for the database. */
    @Bean
    @Order(0)
    SecurityFilterChain liveness(HttpSecurity http, DoorTable table, Refusals refusals, BodyBudget bodies) {
        return common(http, table, bodies)
                .securityMatcher("/actuator/health/liveness")
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain calls(
            HttpSecurity http,
            DoorTable table,
            Refusals refusals,
            WaysIn ways,
            BodyBudget bodies,
            ObjectProvider<IssuerDoors.Ways> issuer,
            @Value("${agendagate.request-time}") Duration time) {
        common(http.addFilterAfter(new NoForms(refusals), HeaderWriterFilter.class), table, bodies)
                .securityMatcher("/api/**", "/v3/**", "/actuator/**")
                // Browsers send Basic credentials by themselves, so a foreign page could call in a user's name.
                .csrf(csrf -> csrf.disable())
                .addFilterBefore(new ForeignPages(refusals), HeaderWriterFilter.class)
                .addFilterAfter(new RequestLimits(time, bodies), AuthorizationFilter.class)
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
        if (ways.passwords()) {
            http.httpBasic(
                    basic -> basic.authenticationDetailsSource(LoginPlace::new).authenticationEntryPoint(refusals));
        }
        issuer.ifAvailable(way -> way.openCalls(http));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            DoorTable table,
            Refusals refusals,
            GateUserDetails users,
            WaysIn ways,
            BodyBudget bodies,
            ObjectProvider<IssuedLogins> issued,
            ObjectProvider<IssuerDoors.Ways> issuer,
            @Value("${agendagate.request-time}") Duration time) {
        MediaTypeRequestMatcher browsers = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        browsers.setUseEquals(true);
        common(http, table, bodies)
                .logout(logout -> logout.permitAll().logoutSuccessUrl("/login?logout"))
                .addFilterBefore(new EndedLogins(users, issued.getIfAvailable()), AuthorizationFilter.class)
                .addFilterAfter(new RequestLimits(time, bodies), AuthorizationFilter.class)
                .exceptionHandling(handling -> handling.defaultAuthenticationEntryPointFor(
                                (request, response, nobody) -> LostForms.leadIn(request, response),
                                request -> LostForms.isAskedByScript(request)
                                        || (request.getMethod().equals("POST") && browsers.matches(request)))
                        .defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), browsers)
                        .defaultAuthenticationEntryPointFor(refusals, request -> true)
                        .defaultAccessDeniedHandlerFor(refusals::handlePage, browsers)
                        .defaultAccessDeniedHandlerFor(refusals, request -> true));
        if (ways.passwords()) {
            http.httpBasic(basic ->
                            basic.authenticationDetailsSource(LoginPlace::new).authenticationEntryPoint(refusals))
                    .formLogin(form -> form.loginPage("/login")
                            .authenticationDetailsSource(LoginPlace::new)
                            .failureHandler(Doors::leadBackToLogin)
                            .permitAll());
        }
        issuer.ifAvailable(way -> way.openPages(http));
        return http.build();
    }

    private static void leadBackToLogin(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        response.sendRedirect(
                refusal instanceof ThrottledException throttled
                        ? "/login?wait=" + throttled.seconds()
                        : "/login?error");
    }

    private static HttpSecurity common(HttpSecurity http, DoorTable table, BodyBudget bodies) {
        return http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")))
                .addFilterAfter(new WholeForms(bodies), HeaderWriterFilter.class)
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
        requests.anyRequest().denyAll();
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
