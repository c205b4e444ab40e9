package io.yinxin.staff;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.yinxin.platform.crypto.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;

/** One-time passwords by time (RFC 6238) as every authenticator app makes them: SHA-1, six digits, 30 seconds. */
final class Totp {
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_BYTES = 20;
    /** Steps before and after the present one that are taken, for clocks that differ and people who type slowly. */
    private static final int DRIFT = 1;

    private Totp() {}

    /** 160 random bits (RFC 4226 section 4), base32. */
    static String newSecret() {
        return Base32.toBase32String(Secrets.bytes(SECRET_BYTES));
    }

    /** The step the code belongs to; empty if it is none of about now. */
    static OptionalLong stepOf(String code, String secret, Instant now) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            if (same(code, codeOf(secret, Instant.ofEpochSecond(step * STEP.toSeconds())))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }

    static String codeOf(String secret, Instant at) {
        try {
            return new TimeBasedOneTimePasswordGenerator(STEP)
                    .generateOneTimePasswordString(new SecretKeySpec(Base32.decode(secret), "RAW"), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the authenticator app; the form all of them read. */
    static String uri(String issuer, String username, String secret) {
        String name = encode(issuer);
        return "otpauth://totp/" + name + ":" + encode(username) + "?secret=" + secret + "&issuer=" + name;
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
