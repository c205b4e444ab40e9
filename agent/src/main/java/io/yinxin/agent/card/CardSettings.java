package io.yinxin.agent.card;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Which drivers are used and how long they may take.
 *
 * @param pkcs11 modules named by the administrator
 * @param skf libraries named by the administrator
 * @param search also take drivers that are found at the usual places
 * @param softKeys directory of soft keys; a missing one is none
 */
public record CardSettings(List<Path> pkcs11, List<Path> skf, boolean search, Path softKeys, Limits limits) {

    /**
     * @param poll pause between two looks at what is plugged in
     * @param answer a call that takes longer fails with {@code driver.timeout}
     * @param kill the driver's process is ended when it has not answered by then; for new keys also the limit to answer
     * @param restart pause before a driver that crashed is started again, doubled each time up to a minute
     */
    public record Limits(Duration poll, Duration answer, Duration kill, Duration restart) {
        public static final Limits USUAL = new Limits(
                Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(2));
    }

    /** Usual limits. */
    public static CardSettings of(List<Path> pkcs11, List<Path> skf, boolean search, Path softKeys) {
        return new CardSettings(pkcs11, skf, search, softKeys, Limits.USUAL);
    }
}
