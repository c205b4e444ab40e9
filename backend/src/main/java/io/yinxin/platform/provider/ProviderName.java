package io.yinxin.platform.provider;

import java.util.Locale;

/** The services outside (spec 00 table 7.1) that are spoken to over HTTP. */
public enum ProviderName {
    REGISTRY("/registry/checks"),
    IDENTITY("/identity/checks"),
    SMS("/sms/messages"),
    CARDS("/cards/queries"),
    BANK_CARD("/bank-card/checks"),
    CORPORATE_BANK("/corporate-bank"),
    E_LICENCE("/e-licence"),
    DIRECTORY("/directory/users"),
    QUALIFICATIONS("/qualifications/queries");

    private final String path;

    ProviderName(String path) {
        this.path = path;
    }

    /** As in settings, metrics and logs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where questions are posted, below the service's address; one of them is {@code path/requestId}. With several kinds of questions, what their places begin with. */
    String path() {
        return path;
    }
}
