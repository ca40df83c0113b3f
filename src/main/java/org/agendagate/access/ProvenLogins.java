package org.agendagate.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.core.Authentication;

/**
 * Names with passwords that were proven within the last minute, so that a program with many calls pays for the slow
 * hash once, and keeps its way in while somebody elsewhere guesses at its password. A proof holds for the address and the
 * client it came from, and ends with the first wrong password from there. What is kept is an HMAC under a key that
 * only this process knows.
 */
final class ProvenLogins {
    static final Duration PROVEN = Duration.ofMinutes(1);

    private static final Duration OLDEST = Duration.ofDays(1);

    private static final String HMAC = "HmacSHA256";
    private static final int KEPT = 1_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<Claim, Proof> proofs = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Claim, Proof> eldest) {
            return size() > KEPT;
        }
    };

    ProvenLogins(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, HMAC);
    }

    /** @param place from where it is said again; what was proven elsewhere is proven anew */
    synchronized Optional<Authentication> find(String user, String password, String place) {
        return find(user, password, place, PROVEN);
    }

    /** As {@link #find}, proven within the last day: for while nothing can be proven. */
    synchronized Optional<Authentication> findOlder(String user, String password, String place) {
        return find(user, password, place, OLDEST);
    }

    private Optional<Authentication> find(String user, String password, String place, Duration within) {
        return Optional.ofNullable(proofs.get(new Claim(user, digest(user, password), place)))
                .filter(proof -> proof.at().plus(within).isAfter(clock.instant()))
                .map(Proof::login);
    }

    /** What was proven before is wrong now, wherever: the password was changed, or the user is let in no more. */
    synchronized void forget(String user, String password) {
        String digest = digest(user, password);
        proofs.keySet().removeIf(claim -> claim.digest().equals(digest));
    }

    /** Whoever says a wrong password there may be somebody else: the right one is proven anew. */
    synchronized void doubt(String user, String place) {
        proofs.keySet()
                .removeIf(claim -> claim.user().equals(user) && claim.place().equals(place));
    }

    synchronized boolean knows(String user, String place) {
        return proofs.keySet().stream()
                .anyMatch(claim -> claim.user().equals(user) && claim.place().equals(place));
    }

    synchronized void keep(String user, String password, String place, Authentication login) {
        Claim claim = new Claim(user, digest(user, password), place);
        proofs.remove(claim);
        proofs.put(claim, new Proof(login, clock.instant()));
    }

    private String digest(String user, String password) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            mac.update(user.getBytes(UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** @param digest of name and password together */
    private record Claim(String user, String digest, String place) {}

    private record Proof(Authentication login, Instant at) {}
}
