package io.yinxin.ownrights;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What closing an account brings with it, in the order in which it is told (ACC-75). */
@Schema(name = "ClosingEffect")
enum ClosingEffect {
    /** All sessions end now; signing in again until the end offers to take it back. */
    SIGN_IN_ENDS,
    CARD_UNBOUND,
    REAL_NAME_VOID,
    /** Of an operator, who is the administrator's to know of. */
    ADMINISTRATOR_TOLD,
    PERMISSIONS_WITHDRAWN,
    /** Of an administrator. */
    ORGANISATION_WITHOUT_ADMINISTRATOR,
    REQUESTS_ENDED,
    DATA_ERASED,
    /** Never given again, not to the same person either. */
    USERNAME_GONE,
    /** What has to be kept, for its time (ACC-80). */
    RECORDS_KEPT
}
