package io.yinxin.passwordrecovery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ways to prove whose account it is (spec 04 table 4.1). */
@Schema(name = "PasswordRecoveryMethodCode")
enum Method {
    PHONE(false),
    EMAIL(false),
    ACCOUNT_INFORMATION(true),
    LEGAL_REPRESENTATIVE(true),
    E_LICENCE(false),
    MANUAL_REVIEW(false);

    private final boolean knowledge;

    Method(boolean knowledge) {
        this.knowledge = knowledge;
    }

    /** Rests on facts that colleagues know, too (RCP-15). */
    boolean isKnowledge() {
        return knowledge;
    }
}
