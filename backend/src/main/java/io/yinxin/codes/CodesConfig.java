package io.yinxin.codes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Lifetimes and limits of codes (spec 00 section 9: captcha.*, code.*). */
@ConfigMapping(prefix = "yinxin.codes")
public interface CodesConfig {
    Captcha captcha();

    Code code();

    interface Captcha {
        /** How long a captcha may be answered. */
        @WithDefault("120")
        int seconds();

        /** How many captchas a client address may ask for in a minute; an office behind one address needs room. */
        @WithDefault("120")
        int perMinute();

        /** Work asked of a browser instead of reading a picture: at most so many SHA-256 digests, half on average. */
        @WithDefault("50000")
        long maxNumber();

        /** Threads that draw pictures. */
        @WithDefault("2")
        int threads();

        /** Pictures that may wait to be drawn; beyond that the answer is 503. */
        @WithDefault("64")
        int queue();
    }

    interface Code {
        @WithDefault("6")
        int digits();

        /** How long a code may be entered. */
        @WithDefault("300")
        int seconds();

        /** Seconds between two codes for the same form and receiver. */
        @WithDefault("60")
        int resend();

        /** Codes per receiver in any 60 minutes. */
        @WithDefault("5")
        int perHour();

        /** Codes per client address in any 24 hours. */
        @WithDefault("20")
        int perDay();

        /** Wrong entries that void a code. */
        @WithDefault("5")
        int wrongMax();
    }
}
