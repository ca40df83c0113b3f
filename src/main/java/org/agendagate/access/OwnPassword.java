package org.agendagate.access;

import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Lets users choose their own passwords. Whoever came in by an issuer's word has none here, though a user of this gate
 * may bear the same name.
 */
public final class OwnPassword {
    private final AuthenticationProvider passwords;
    private final UserDesk desk;

    OwnPassword(AuthenticationProvider passwords, UserDesk desk) {
        this.passwords = passwords;
        this.desk = desk;
    }

    /** Whether {@code who} logged in by a password of this gate. */
    public static boolean isKeptHere(@Nullable Principal who) {
        return who instanceof Authentication login && login.getPrincipal() instanceof KnownUser;
    }

    /** Whether {@code who} may do nothing else before. */
    public static boolean mustBeChosen(@Nullable Principal who) {
        return who instanceof Authentication login
                && login.getPrincipal() instanceof KnownUser user
                && user.isOneTime();
    }

    /**
     * For whoever proved the one before in the same request.
     *
     * @throws UserRefusedException where it cannot serve
     */
    public void choose(@Nullable Principal who, String chosen) {
        desk.choosePassword(login(who).getName(), chosen);
    }

    /**
     * For whoever has a session, and perhaps left it alone: the one before must be told.
     *
     * @throws UserRefusedException where {@code before} is wrong or {@code chosen} cannot serve
     */
    public void choose(@Nullable Principal who, String before, String chosen) {
        Authentication login = login(who);
        UsernamePasswordAuthenticationToken attempt =
                UsernamePasswordAuthenticationToken.unauthenticated(login.getName(), before);
        attempt.setDetails(login.getDetails());
        try {
            passwords.authenticate(attempt);
        } catch (ThrottledException tooMany) {
            throw new UserRefusedException(
                    "原密码输错次数过多，请 " + tooMany.seconds() + " 秒后再试。",
                    "too many wrong passwords; try again in " + tooMany.seconds() + " seconds");
        } catch (BadCredentialsException wrong) {
            throw new UserRefusedException("原密码不正确。", "the password before is wrong");
        }
        desk.choosePassword(login.getName(), chosen);
    }

    private static Authentication login(@Nullable Principal who) {
        if (who instanceof Authentication login && isKeptHere(who)) {
            return login;
        }
        throw new UserRefusedException(
                "当前用户由统一身份认证登录，密码请到那里更改。", "whoever logged you in keeps your password; change it there");
    }
}
