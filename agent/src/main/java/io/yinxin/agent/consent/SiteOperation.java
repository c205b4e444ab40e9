package io.yinxin.agent.consent;

import java.util.Arrays;
import java.util.Optional;

/** What a policy can let a site ask for. */
public enum SiteOperation {
    AUTHENTICATIONS("authentications", false),
    CERTIFICATE_READS("certificate-reads", false),
    SEALS("seals", true),
    ENROLMENTS("enrolments", true),
    IMPORTS("imports", true),
    PIN_CHANGES("pin-changes", false),
    PIN_UNBLOCKS("pin-unblocks", false),
    REPAIRS("repairs", false);

    private final String wire;
    private final boolean needsTicket;

    SiteOperation(String wire, boolean needsTicket) {
        this.wire = wire;
        this.needsTicket = needsTicket;
    }

    public String wire() {
        return wire;
    }

    /** Only with a ticket of the site's server, hence only for sites whose keys the policy names. */
    public boolean needsTicket() {
        return needsTicket;
    }

    static Optional<SiteOperation> ofWire(String wire) {
        return Arrays.stream(values()).filter(one -> one.wire.equals(wire)).findFirst();
    }
}
