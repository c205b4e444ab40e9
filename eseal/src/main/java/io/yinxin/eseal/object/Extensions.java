package io.yinxin.eseal.object;

import java.util.Optional;

/**
 * Extensions of seals of ours, none of them critical. The arc is a random UUID's (ITU-T X.667), which needs no
 * registration.
 */
public final class Extensions {
    private static final String ARC = "2.25.281581606452896225062312574082245864206";

    /** The seal this one replaces: SEQUENCE of its esID as IA5String and SM3 of the SESeal as OCTET STRING. */
    static final String PREDECESSOR = ARC + ".1";
    /** Number of the organisation the seal belongs to: UTF8String. */
    static final String ORGANISATION = ARC + ".2";
    /** See {@link Confirmation}. */
    static final String CONFIRMATION = ARC + ".3";

    private Extensions() {}

    public static ExtensionData predecessor(Seal seal) {
        return new ExtensionData(
                PREDECESSOR,
                false,
                DerWriter.sequence(DerWriter.ia5(seal.info().id()), DerWriter.octets(Digest.SM3.of(seal.der()))));
    }

    /** @param code unified social credit code, or whatever number the organisation goes by */
    public static ExtensionData organisation(String code) {
        return new ExtensionData(ORGANISATION, false, DerWriter.utf8(code));
    }

    static Optional<byte[]> value(SealInfo info, String id) {
        return info.extensions().stream()
                .filter(one -> one.id().equals(id))
                .map(ExtensionData::value)
                .findFirst();
    }

    /** Whether an extension is one of these. */
    public static boolean isKnown(String id) {
        return id.equals(PREDECESSOR) || id.equals(ORGANISATION) || id.equals(CONFIRMATION);
    }
}
