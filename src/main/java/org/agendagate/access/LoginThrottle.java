package org.agendagate.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Slows down whoever guesses passwords: the wait doubles with each failure beyond a few, by user and address together,
 * by address, and by user.
 *
 * <p>A user who got in from an address before is familiar there, and waits only for own failures at it: neither a
 * stranger's attempts on that user from elsewhere nor a neighbour's behind the same address lock anybody out.
 */
final class LoginThrottle {
    static final int FREE_AT_ADDRESS_FOR_USER = 5;
    static final int FREE_AT_ADDRESS = 30;
    static final int FREE_FOR_USER = 50;

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration LONGEST_FOR_USER = Duration.ofMinutes(1);
    private static final Duration FORGOTTEN = Duration.ofHours(1);
    private static final int KEPT = 10_000;
    private static final int LONGEST_NAME = 60;

    private final Clock clock;
    private final Map<Pair, Failures> pairs = bounded();
    private final Map<String, Failures> addresses = bounded();
    private final Map<String, Failures> users = bounded();
    private final Map<Pair, Boolean> familiar = bounded();

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /** How long this attempt must wait; zero where it may be made now. */
    synchronized Duration wait(String user, String address) {
        Pair pair = Pair.of(user, address);
        Duration own = rest(pairs.get(pair), FREE_AT_ADDRESS_FOR_USER, LONGEST);
        if (familiar.containsKey(pair)) {
            return own;
        }
        Duration others = longer(
                rest(addresses.get(address), FREE_AT_ADDRESS, LONGEST),
                rest(users.get(pair.user()), FREE_FOR_USER, LONGEST_FOR_USER));
        return longer(own, others);
    }

    synchronized void failed(String user, String address) {
        Pair pair = Pair.of(user, address);
        pairs.merge(pair, new Failures(1, clock.instant()), this::more);
        if (!familiar.containsKey(pair)) {
            addresses.merge(address, new Failures(1, clock.instant()), this::more);
            users.merge(pair.user(), new Failures(1, clock.instant()), this::more);
        }
    }

    synchronized void succeeded(String user, String address) {
        Pair pair = Pair.of(user, address);
        pairs.remove(pair);
        familiar.put(pair, true);
    }

    private Failures more(Failures before, Failures one) {
        return isForgotten(before) ? one : new Failures(before.count() + 1, one.last());
    }

    private Duration rest(@Nullable Failures failures, int free, Duration longest) {
        if (failures == null || failures.count() < free || isForgotten(failures)) {
            return Duration.ZERO;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures.count() - free, 30));
        Instant until = failures.last().plus(wait.compareTo(longest) < 0 ? wait : longest);
        return longer(Duration.ZERO, Duration.between(clock.instant(), until));
    }

    private boolean isForgotten(Failures failures) {
        return failures.last().plus(FORGOTTEN).isBefore(clock.instant());
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > KEPT;
            }
        };
    }

    private record Failures(int count, Instant last) {}

    private record Pair(String user, String address) {
        static Pair of(String user, String address) {
            return new Pair(
                    user.substring(0, Math.min(user.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT), address);
        }
    }
}
