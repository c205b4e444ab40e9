package io.yinxin.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "yinxin.notifications")
interface NotificationsConfig {
    /** Whether this instance sends; another one has to if it does not. */
    @WithDefault("true")
    boolean worker();

    /** How often the outbox is looked into; the delay a message has at most when there is nothing else to do. */
    @WithDefault("500ms")
    Duration poll();

    /** Messages of one channel that one instance sends at once. */
    @WithDefault("16")
    int concurrency();

    /**
     * For how long a message belongs to the instance that took it. Longer than any try to send it, and no longer: what a
     * killed instance had taken waits for it.
     */
    @WithDefault("1m")
    Duration lease();

    /** Pauses between tries; the last one goes on (PRV-06). */
    @WithDefault("2s,5s,10s,1m,5m,15m,1h")
    List<Duration> pauses();

    /** Time after which a message that could not be sent is dead. */
    @WithDefault("24h")
    Duration giveUpAfter();

    /** How long the mail server may take for one message. */
    @WithDefault("10s")
    Duration mailTimeout();

    /** How long the record of a message, without its text, is kept once it is done with. */
    @WithDefault("180d")
    Duration keep();

    /** From this time of day on, SMS that can wait are held back (RVW-42). */
    @WithDefault("21:00")
    LocalTime quietFrom();

    /** Until this time of day. */
    @WithDefault("08:00")
    LocalTime quietTo();
}
