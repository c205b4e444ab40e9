package io.yinxin.agent.command;

import io.yinxin.agent.card.CardCertificate;

/** What a certificate says its key may be used for. */
final class Usages {
    private Usages() {}

    /** One that says nothing is left to the server. */
    static boolean mayAuthenticate(CardCertificate certificate) {
        return certificate.keyUsage().isEmpty()
                || certificate.keyUsage().contains("digitalSignature")
                        && !certificate.keyUsage().contains("keyCertSign");
    }

    /** A key for sign-in alone never seals. */
    static boolean maySeal(CardCertificate certificate) {
        return certificate.keyUsage().contains("nonRepudiation");
    }
}
