package io.yinxin.codes;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.problem.DomainException;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.altcha.altcha.Altcha;
import org.jspecify.annotations.Nullable;

/** Judges answers to captchas. */
@Singleton
class CaptchaAnswers {
    private static final String FIELD = "imageCode";
    private static final int MAX_LENGTH = 2000;

    private final BlindIndex index;
    private final ObjectMapper json;
    private final String workKey;

    CaptchaAnswers(BlindIndex index, ObjectMapper json) {
        this.index = index;
        this.json = json;
        this.workKey = workKey(index);
    }

    /** Signing key of challenges, made from the installation's own secret: all replicas have it, nobody configures it. */
    static String workKey(BlindIndex index) {
        return Base64.getEncoder().encodeToString(index.of("captcha-key", "proof-of-work"));
    }

    static DomainException wrong() {
        return DomainException.at(FIELD, CodeError.CAPTCHA_WRONG);
    }

    /** @param answer what a right answer comes down to: the picture's characters, or the challenge */
    byte[] digest(Captcha.Kind kind, String answer) {
        return index.of("captcha-" + kind, answer.toUpperCase(Locale.ROOT));
    }

    /** @throws DomainException CAPTCHA_WRONG */
    void requireRight(Captcha captcha, @Nullable String answer) {
        String given = answer == null || answer.length() > MAX_LENGTH ? "" : answer.strip();
        String reached =
                switch (captcha.kind()) {
                    case IMAGE -> given;
                    case PROOF_OF_WORK -> solvedChallenge(given);
                };
        if (!MessageDigest.isEqual(captcha.digest(), digest(captcha.kind(), reached))) {
            throw wrong();
        }
    }

    /** The challenge whose solution the payload proves. That it is the one of this captcha is compared afterwards. */
    private String solvedChallenge(String payload) {
        try {
            Solution solution = json.readValue(Base64.getDecoder().decode(payload), Solution.class);
            if (solution == null || !Altcha.verifySolution(solution.toPayload(), workKey, false)) {
                throw wrong();
            }
            return solution.challenge();
        } catch (DomainException e) {
            throw e;
        } catch (Exception e) {
            throw wrong();
        }
    }

    @RegisterForReflection
    private record Solution(String algorithm, String challenge, long number, String salt, String signature) {
        Altcha.Payload toPayload() {
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = algorithm;
            payload.challenge = challenge;
            payload.number = number;
            payload.salt = salt;
            payload.signature = signature;
            return payload;
        }
    }
}
