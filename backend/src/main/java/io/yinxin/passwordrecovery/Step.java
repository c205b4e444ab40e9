package io.yinxin.passwordrecovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a recovery is (spec 04 section 3). */
@Schema(name = "PasswordRecoveryStep")
enum Step {
    /** A method is to be chosen and passed. */
    METHOD,
    /** A proof was given, a new password may be set. */
    PASSWORD,
    /** The account has no password yet: its card activates it (RCP-09). */
    ACTIVATE_BY_CARD,
    /** A person decides. */
    SUBMITTED,
    DONE
}
