package org.agendagate.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;

/** Bearer tokens as the issuer would make them, each with one thing otherwise. */
final class Tokens {
    private final String issuer;

    Tokens(String issuer) {
        this.issuer = issuer;
    }

    /** Signed by the issuer's key. */
    String with(Consumer<JWTClaimsSet.Builder> change) {
        return signed(IssuerOfTests.KEY, change);
    }

    String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> change) {
        try {
            return sign(JWSAlgorithm.RS256, key.getKeyID(), new RSASSASigner(key), change);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The issuer's public key taken for a shared secret. */
    String signedWithThePublicKey() {
        try {
            byte[] secret = IssuerOfTests.KEY.toRSAPublicKey().getEncoded();
            return sign(JWSAlgorithm.HS256, IssuerOfTests.KEY.getKeyID(), new MACSigner(secret), claims -> {});
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String unsigned() {
        return new PlainJWT(claims(claims -> {})).serialize();
    }

    private String sign(JWSAlgorithm algorithm, String key, JWSSigner signer, Consumer<JWTClaimsSet.Builder> change)
            throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .keyID(key)
                        .type(JOSEObjectType.JWT)
                        .build(),
                claims(change));
        token.sign(signer);
        return token.serialize();
    }

    private JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> change) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("li.hong")
                .audience(IssuerOfTests.AUDIENCE)
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("roles", List.of("CLERK"))
                .claim("division", "会议服务一处");
        change.accept(claims);
        return claims.build();
    }
}
