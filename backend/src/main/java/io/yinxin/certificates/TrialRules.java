package io.yinxin.certificates;

import java.util.Optional;

/** Trials and production do not mix: a trial root's key lies about, and a trial must not need a real card. */
final class TrialRules {
    private TrialRules() {}

    /**
     * Why an anchor may not be used here; empty if it may.
     *
     * @param production whether this is a production server
     * @param local whether this is a local run
     */
    static Optional<String> objection(String name, boolean trial, boolean production, boolean local, boolean allowed) {
        if (trial && production && !allowed) {
            return Optional.of(
                    "the trust anchor '" + name + "' is a trial's, whose cards anybody can make; a production "
                            + "server does not use it. Set yinxin.certificates.allow-trial=true for a demonstration.");
        }
        if (!trial && local) {
            return Optional.of(
                    "the trust anchor '" + name + "' is not a trial's; a local run does not use those of production.");
        }
        return Optional.empty();
    }
}
