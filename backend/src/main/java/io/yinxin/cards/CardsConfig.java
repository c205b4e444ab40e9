package io.yinxin.cards;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** What is asked of cards and how often. */
@ConfigMapping(prefix = "yinxin.cards")
interface CardsConfig {
    /** How long a challenge may be signed (CRD-22). */
    @WithDefault("5m")
    Duration challenge();

    /** Challenges a client address may ask for in a minute; an office behind one address needs room. */
    @WithDefault("120")
    int challengesPerMinute();

    /** Times one certificate may be presented in a minute. */
    @WithDefault("20")
    int presentedPerMinute();

    /** Signature algorithms taken (CRD-25); besides these, ES512, RS384, RS512, PS384 and PS512 are known. */
    @WithDefault("ES256,ES384,RS256,PS256,SM2SM3")
    List<CardAlgorithm> algorithms();

    /** Shortest RSA key taken, in bits. */
    @WithDefault("2048")
    int rsaBits();
}
