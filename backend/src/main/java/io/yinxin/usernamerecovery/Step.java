package io.yinxin.usernamerecovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a recovery waits for. */
@Schema(name = "UsernameRecoveryStep")
public enum Step {
    /** The organisation, and a phone with its code. */
    ORGANISATION,
    /** A phone or mailbox with its code. */
    MOBILE,
    /** Who asks; with a bank card everything. */
    REQUESTER,
    /** Further facts of the decision table. */
    FACTS,
    /** A bank to be chosen, or its word. */
    BANK,
    /** The bank has confirmed: the list may be asked for, once. */
    RESULT,
    /** What a reviewer has to know. */
    REQUEST,
    PICTURES,
    SUBMITTED,
    DONE
}
