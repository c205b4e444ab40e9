package io.yinxin.agent.protocol;

import java.util.Map;

/** The one thing to do about each code; the page has the words for it. */
final class Remedies {
    private static final Map<String, String> REMEDIES = Map.ofEntries(
            Map.entry("pair.required", "pair"),
            Map.entry("pair.expired", "pair"),
            Map.entry("pair.refused", "manage-sites"),
            Map.entry("proof.invalid", "pair"),
            Map.entry("proof.replayed", "retry"),
            Map.entry("version.unsupported", "update"),
            Map.entry("policy.operation", "ask-administrator"),
            Map.entry("service.down", "repair"),
            Map.entry("reader.none", "connect-reader"),
            Map.entry("card.none", "insert-card"),
            Map.entry("card.removed", "insert-card"),
            Map.entry("card.communication", "insert-card-again"),
            Map.entry("card.unsupported", "install-driver"),
            Map.entry("driver.missing", "install-driver"),
            Map.entry("driver.crashed", "retry"),
            Map.entry("driver.timeout", "retry"),
            Map.entry("cert.none", "ask-issuer"),
            Map.entry("cert.expired", "renew-certificate"),
            Map.entry("cert.not-yet", "check-clock"),
            Map.entry("cert.usage", "other-card"),
            Map.entry("cert.key-mismatch", "ask-issuer"),
            Map.entry("pin.wrong", "retry"),
            Map.entry("pin.blocked", "unblock-pin"),
            Map.entry("pin.pinpad-timeout", "retry"),
            Map.entry("pin.change-required", "change-pin"),
            Map.entry("pin.rule", "retry"),
            Map.entry("user.cancelled", "retry"),
            Map.entry("user.timeout", "retry"),
            Map.entry("busy", "wait"),
            Map.entry("rate", "wait"),
            Map.entry("repair.failed", "support"),
            Map.entry("internal", "support"));

    private Remedies() {}

    /** What no user can mend is the page's mistake, or an attack: nothing is offered. */
    static String of(String code) {
        return REMEDIES.getOrDefault(code, "none");
    }
}
