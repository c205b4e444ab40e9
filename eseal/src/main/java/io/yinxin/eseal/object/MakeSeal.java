package io.yinxin.eseal.object;

/**
 * Makes a seal: what the maker is to sign, and the whole. Whether the maker is trusted is for the
 * verifier to say; a server asks it before a seal is stored.
 */
public final class MakeSeal {
    private MakeSeal() {}

    /**
     * SES_SealInfo, which the maker signs.
     *
     * @throws SealException if the draft makes no seal that could be read again
     */
    public static byte[] toSign(SealDraft draft) {
        if (draft.version() == SealVersion.V1) {
            throw new SealException(SealFault.WRONG_VERSION, "SES_Header.version");
        }
        if (!draft.property().validStart().isBefore(draft.property().validEnd())) {
            throw new SealException(SealFault.WRONG_VALUE, "SES_ESPropertyInfo.validEnd");
        }
        byte[] der = SealInfo.der(draft);
        Confirmation.requireGood(SealInfo.read(der));
        return der;
    }

    /**
     * @param toSign as {@link #toSign} gave it
     * @param value of the maker's signature
     * @throws SealException if the certificate is unfit at createDate, or the value is not of it
     */
    public static Seal assemble(byte[] toSign, byte[] certificate, SignatureAlgorithm algorithm, byte[] value) {
        SealInfo info = SealInfo.read(toSign);
        SigningCertificate maker = SigningCertificate.read(certificate);
        maker.requireFit(algorithm, info.property().createDate(), "SESeal.cert");
        byte[] standard = algorithm.standardForm(value);
        Seal seal = Seal.read(DerWriter.sequence(
                toSign,
                DerWriter.octets(certificate),
                DerWriter.objectIdentifier(algorithm.id()),
                DerWriter.bits(standard)));
        algorithm.verify(maker.key(), seal.signedBytes(), seal.signedValue());
        return seal;
    }

    public static Seal make(SealDraft draft, Signing maker) {
        byte[] toSign = toSign(draft);
        return assemble(toSign, maker.certificate(), maker.algorithm(), maker.sign(toSign));
    }
}
