package io.yinxin.notifications;

import io.yinxin.platform.data.BlindIndex;
import io.yinxin.platform.data.Masks;
import io.yinxin.platform.validation.Contacts;

/** How a message travels. */
enum Channel {
    SMS("account.mobile"),
    EMAIL("account.email");

    /** As accounts find theirs, so that a message and its account have the same digest. */
    private final String purpose;

    Channel(String purpose) {
        this.purpose = purpose;
    }

    /** The receiver as people other than the receiver may see it. */
    String mask(String receiver) {
        return this == SMS ? Masks.mobile(receiver) : Masks.email(receiver);
    }

    byte[] digest(BlindIndex index, String receiver) {
        return index.of(purpose, this == SMS ? receiver : Contacts.normaliseEmail(receiver));
    }
}
