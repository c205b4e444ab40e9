package io.yinxin.notifications;

import io.yinxin.platform.data.Masks;

/** How a message travels. */
enum Channel {
    SMS,
    EMAIL;

    /** The receiver as people other than the receiver may see it. */
    String mask(String receiver) {
        return this == SMS ? Masks.mobile(receiver) : Masks.email(receiver);
    }
}
