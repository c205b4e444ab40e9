package io.yinxin.codes;

import org.altcha.altcha.Altcha;

/** Draws pictures and sets sums. Blocking: drawing takes milliseconds. */
final class CaptchaQuestions {
    static final int LENGTH = 4;

    private final RandomCodes random;
    private final String workKey;
    private final long maxNumber;

    CaptchaQuestions(RandomCodes random, String workKey, long maxNumber) {
        this.random = random;
        this.workKey = workKey;
        this.maxNumber = maxNumber;
    }

    Captcha.Question ask(Captcha.Kind kind) throws Exception {
        return switch (kind) {
            case IMAGE -> picture();
            case PROOF_OF_WORK -> sum();
        };
    }

    private Captcha.Question picture() {
        String code = random.readable(LENGTH);
        return new Captcha.Question(code, CodePicture.of(code), null);
    }

    private Captcha.Question sum() throws Exception {
        Altcha.Challenge set = Altcha.createChallenge(new Altcha.ChallengeOptions()
                .setAlgorithm(Altcha.Algorithm.SHA256)
                .setMaxNumber(maxNumber)
                .setSecureRandomNumber(true)
                .setHmacKey(workKey));
        return new Captcha.Question(
                set.challenge,
                null,
                new Captcha.Challenge(set.algorithm, set.challenge, maxNumber, set.salt, set.signature));
    }
}
