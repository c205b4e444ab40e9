package io.yinxin.changeover;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of administrator brings with it, in the order in which it is told (ACC-85). */
@Schema(name = "ChangeOverEffect")
enum ChangeOverEffect {
    /** The former administrator becomes an operator without permissions. */
    FORMER_BECOMES_OPERATOR,
    /** Of who becomes administrator: administrators do no business (GEN-11). */
    PERMISSIONS_WITHDRAWN,
    /** Of both: a legal card is the administrator's to bind, an operator's card no administrator's. */
    CARDS_UNBOUND,
    /** The organisation's, which rests on the administrator's person (ACC-14), and that of who takes over. */
    REAL_NAMES_VOID,
    SIGN_IN_AGAIN
}
