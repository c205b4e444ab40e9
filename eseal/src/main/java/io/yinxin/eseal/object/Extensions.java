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

    /** @param sm3 of the seal in DER */
    public record Predecessor(String id, byte[] sm3) {}

    private Extensions() {}

    public static ExtensionData predecessor(Seal seal) {
        return new ExtensionData(
                PREDECESSOR,
                false,
                DerWriter.sequence(DerWriter.ia5(seal.info().id()), DerWriter.octets(Digest.SM3.of(seal.der()))));
    }

    /** @throws SealException if the extension is there and malformed */
    public static Optional<Predecessor> predecessor(SealInfo info) {
        return value(info, PREDECESSOR).map(der -> {
            DerReader in =
                    DerReader.whole(der, DerElement.SEQUENCE, "predecessor").inside();
            Predecessor predecessor = new Predecessor(
                    in.next(DerElement.IA5_STRING, "predecessor.id").ia5(),
                    in.next(DerElement.OCTET_STRING, "predecessor.sm3").octets(Digest.LONGEST));
            in.finish("predecessor");
            return predecessor;
        });
    }

    /** @param code unified social credit code, or whatever number the organisation goes by */
    public static ExtensionData organisation(String code) {
        return new ExtensionData(ORGANISATION, false, DerWriter.utf8(code));
    }

    /** @throws SealException if the extension is there and malformed */
    public static Optional<String> organisation(SealInfo info) {
        return value(info, ORGANISATION)
                .map(der -> DerReader.whole(der, DerElement.UTF8_STRING, "organisation")
                        .utf8());
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
