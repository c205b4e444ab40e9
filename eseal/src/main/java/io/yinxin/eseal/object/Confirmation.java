package io.yinxin.eseal.object;

import java.util.Optional;

/**
 * The legal representative's signature over the SES_SealInfo as it is without this extension: nobody makes a seal of an
 * organisation behind its back, the maker included. Seals of ours have none (the server keeps what the card signed, SEL-05);
 * one that is there must be right. SEQUENCE of certificate OCTET STRING, algorithm OBJECT
 * IDENTIFIER, value BIT STRING.
 *
 * @param certificate X.509 in DER
 * @param algorithm object identifier
 */
public record Confirmation(byte[] certificate, String algorithm, byte[] value) {
    /** @throws SealException if there is one and it is malformed */
    public static Optional<Confirmation> of(SealInfo info) {
        return Extensions.value(info, Extensions.CONFIRMATION).map(Confirmation::read);
    }

    private static Confirmation read(byte[] der) {
        DerReader in = DerReader.whole(der, DerElement.SEQUENCE, "confirmation").inside();
        Confirmation confirmation = new Confirmation(
                in.next(DerElement.OCTET_STRING, "confirmation.certificate").octets(SealLimits.CERTIFICATE),
                in.next(DerElement.OBJECT_IDENTIFIER, "confirmation.algorithm").objectIdentifier(),
                in.next(DerElement.BIT_STRING, "confirmation.value").bits(SealLimits.SIGNATURE_VALUE));
        in.finish("confirmation");
        return confirmation;
    }

    /**
     * Checks the value, not whose certificate it is nor whether that one is trusted.
     *
     * @throws SealException if a seal with a confirmation is not what was confirmed
     */
    public static void requireGood(SealInfo info) {
        of(info).ifPresent(one -> one.requireFor(info.without(Extensions.CONFIRMATION)));
    }

    void requireFor(byte[] confirmed) {
        SignatureAlgorithm known = SignatureAlgorithm.of(algorithm)
                .orElseThrow(() -> new SealException(SealFault.ALGORITHM, "confirmation.algorithm"));
        known.verify(SigningCertificate.read(certificate).key(), confirmed, value);
    }
}
