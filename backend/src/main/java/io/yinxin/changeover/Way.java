package io.yinxin.changeover;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what somebody may name the next administrator. */
@Schema(name = "ChangeOverWay")
enum Way {
    /** Is the administrator. */
    ADMINISTRATOR,
    /** Holds the legal representative's card, which stands above the administrator (ACC-84). */
    LEGAL_CARD
}
