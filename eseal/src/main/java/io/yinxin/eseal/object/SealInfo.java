package io.yinxin.eseal.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * SES_SealInfo: what the maker of a seal signs.
 *
 * @param vendor SES_Header.Vid
 * @param id esID, unique among the vendor's seals
 * @param der as received
 */
public record SealInfo(
        SealVersion version,
        String vendor,
        String id,
        SealProperty property,
        SealPicture picture,
        List<ExtensionData> extensions,
        byte[] der) {
    private static final String MARK = "ES";

    public SealInfo {
        extensions = List.copyOf(extensions);
    }

    /** @throws SealException if it is not one, exactly and to the last byte */
    public static SealInfo read(byte[] der) {
        DerElement element = DerReader.whole(der, DerElement.SEQUENCE, "SES_SealInfo");
        return read(element, version(element));
    }

    static SealInfo read(DerElement element, SealVersion version) {
        DerReader in = element.inside();
        DerReader header = in.next(DerElement.SEQUENCE, "SES_Header").inside();
        DerElement mark = header.next(DerElement.IA5_STRING, "SES_Header.ID");
        if (!mark.ia5().equals(MARK)) {
            throw mark.fault(SealFault.WRONG_VALUE);
        }
        DerElement number = header.next(DerElement.INTEGER, "SES_Header.version");
        if (number.number() != version.number()) {
            throw number.fault(SealFault.WRONG_VERSION);
        }
        String vendor = header.next(DerElement.IA5_STRING, "SES_Header.Vid").ia5();
        header.finish("SES_Header");
        String id = in.next(DerElement.IA5_STRING, "SES_SealInfo.esID").ia5();
        SealProperty property =
                SealProperty.read(in.next(DerElement.SEQUENCE, "SES_ESPropertyInfo"), version == SealVersion.V1);
        SealPicture picture = SealPicture.read(in.next(DerElement.SEQUENCE, "SES_ESPictrueInfo"));
        List<ExtensionData> extensions =
                extensions(in).map(ExtensionData::readList).orElse(List.of());
        in.finish("SES_SealInfo");
        return new SealInfo(version, vendor, id, property, picture, extensions, element.raw());
    }

    /** By the header alone. */
    static SealVersion version(DerElement element) {
        DerReader header =
                element.inside().next(DerElement.SEQUENCE, "SES_Header").inside();
        header.next(DerElement.IA5_STRING, "SES_Header.ID");
        DerElement number = header.next(DerElement.INTEGER, "SES_Header.version");
        for (SealVersion version : SealVersion.values()) {
            if (version.number() == number.number()) {
                return version;
            }
        }
        throw number.fault(SealFault.WRONG_VERSION);
    }

    /** extDatas has no tag in real seals, and [0] in some. */
    private static Optional<DerElement> extensions(DerReader in) {
        if (!in.more()) {
            return Optional.empty();
        }
        boolean tagged = in.at(DerElement.CONTEXT_0_CONSTRUCTED);
        int tag = tagged ? DerElement.CONTEXT_0_CONSTRUCTED : DerElement.SEQUENCE;
        return Optional.of(in.next(tag, "SES_SealInfo.extDatas"));
    }

    /**
     * These bytes without the extensions of one kind, every other part as it was received. What was signed before such an
     * extension could be added.
     */
    byte[] without(String extension) {
        DerReader in = DerReader.whole(der, DerElement.SEQUENCE, "SES_SealInfo").inside();
        List<byte[]> parts = new ArrayList<>();
        parts.add(in.next(DerElement.SEQUENCE, "SES_Header").raw());
        parts.add(in.next(DerElement.IA5_STRING, "SES_SealInfo.esID").raw());
        parts.add(in.next(DerElement.SEQUENCE, "SES_ESPropertyInfo").raw());
        parts.add(in.next(DerElement.SEQUENCE, "SES_ESPictrueInfo").raw());
        List<byte[]> kept = extensions(in).map(ExtensionData::elements).orElse(List.of()).stream()
                .filter(one -> !ExtensionData.read(one).id().equals(extension))
                .map(DerElement::raw)
                .toList();
        if (!kept.isEmpty()) {
            parts.add(DerWriter.sequence(kept));
        }
        return DerWriter.sequence(parts);
    }

    static byte[] der(SealDraft draft) {
        List<byte[]> parts = new ArrayList<>(List.of(
                DerWriter.sequence(
                        DerWriter.ia5(MARK), DerWriter.number(draft.version().number()), DerWriter.ia5(draft.vendor())),
                DerWriter.ia5(draft.id()),
                draft.property().der(),
                draft.picture().der()));
        if (!draft.extensions().isEmpty()) {
            parts.add(ExtensionData.der(draft.extensions()));
        }
        return DerWriter.sequence(parts);
    }
}
