package io.yinxin.desk;

import io.yinxin.platform.data.Masks;

/** How a value is shown to staff who have not claimed the task (RVW-71). */
public enum Mask {
    /** Nobody's personal data. */
    OPEN,
    NAME,
    MOBILE,
    EMAIL,
    ID_CARD,
    DOCUMENT,
    USERNAME;

    String apply(String value) {
        return switch (this) {
            case OPEN -> value;
            case NAME -> Masks.name(value);
            case MOBILE -> Masks.mobile(value);
            case EMAIL -> Masks.email(value);
            case ID_CARD -> Masks.document(true, value);
            case DOCUMENT, USERNAME -> Masks.shortMask(value);
        };
    }
}
