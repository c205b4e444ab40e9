package io.yinxin.eseal.object;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes a seal: what is to be confirmed, what the maker is to sign, and the whole. Whether the maker is trusted is for the
 * verifier to say; a server asks it before a seal is stored.
 */
public final class MakeSeal {
    private MakeSeal() {}

    /**
     * SES_SealInfo without a confirmation, for the legal representative's card.
     *
     * @throws SealException if the draft makes no seal that could be read again
     */
    public static byte[] toConfirm(SealDraft draft) {
        return toSign(new SealDraft(
                draft.version(),
                draft.vendor(),
                draft.id(),
                draft.property(),
                draft.picture(),
                draft.extensions().stream()
                        .filter(one -> !one.id().equals(Extensions.CONFIRMATION))
                        .toList()));
    }

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

    /**
     * Adds a time stamp to a seal of version 5.
     *
     * @param token RFC 3161 token over the seal's signed value
     * @throws SealException TIMESTAMP if it is for something else, or earlier than createDate
     */
    public static Seal stamped(Seal seal, byte[] token) {
        if (seal.info().version() != SealVersion.V5) {
            throw new SealException(SealFault.WRONG_VERSION, "SESeal.timeStamp");
        }
        TimeStamp stamp = TimeStamp.read(token);
        stamp.requireFor(seal.signedValue());
        if (seal.info().property().createDate().isAfter(stamp.time())) {
            throw new SealException(SealFault.TIMESTAMP, "SESeal.timeStamp");
        }
        List<byte[]> parts = new ArrayList<>(List.of(
                seal.info().der(),
                DerWriter.octets(seal.makerCertificate()),
                DerWriter.objectIdentifier(seal.algorithm()),
                DerWriter.bits(seal.signedValue()),
                TimeStamps.der(token)));
        return Seal.read(DerWriter.sequence(parts));
    }
}
