package io.yinxin.codes;

import cn.hutool.captcha.ShearCaptcha;
import cn.hutool.captcha.generator.CodeGenerator;
import java.awt.Font;
import java.io.Serial;
import java.util.Locale;
import org.altcha.altcha.Altcha;

/** Draws pictures and sets sums. Blocking: drawing takes milliseconds. */
final class CaptchaQuestions {
    static final int LENGTH = 4;
    private static final int WIDTH = 130;
    private static final int HEIGHT = 48;

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
        ShearCaptcha picture = new ShearCaptcha(WIDTH, HEIGHT, new Fixed(code), 2);
        picture.setFont(new Font(Font.SANS_SERIF, Font.BOLD, HEIGHT * 3 / 4));
        picture.createCode();
        return new Captcha.Question(code, picture.getImageBytes(), null);
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

    /** The library would draw its characters from a generator whose output can be foretold; ours come from outside. */
    private static final class Fixed implements CodeGenerator {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String code;

        Fixed(String code) {
            this.code = code;
        }

        @Override
        public String generate() {
            return code;
        }

        @Override
        public boolean verify(String expected, String given) {
            return expected.toUpperCase(Locale.ROOT).equals(given.toUpperCase(Locale.ROOT));
        }
    }
}
