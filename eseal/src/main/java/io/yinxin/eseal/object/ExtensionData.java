package io.yinxin.eseal.object;

import java.util.ArrayList;
import java.util.List;

/**
 * ExtData: something beyond the standard's fields.
 *
 * @param id object identifier
 * @param critical whether who does not know it must not accept the object
 */
public record ExtensionData(String id, boolean critical, byte[] value) {

    /** An untagged SEQUENCE OF ExtData. */
    static List<ExtensionData> readList(DerElement element) {
        List<ExtensionData> list = new ArrayList<>();
        for (DerElement one : elements(element)) {
            list.add(read(one));
        }
        return List.copyOf(list);
    }

    /** The items of ExtensionDatas where they stand; element may be a [0] around them, explicit or implicit. */
    static List<DerElement> elements(DerElement element) {
        DerElement list = unwrapped(element);
        List<DerElement> items = new ArrayList<>();
        for (DerReader in = list.inside(); in.more(); ) {
            items.add(in.next(DerElement.SEQUENCE, "ExtData"));
            if (items.size() > SealLimits.EXTENSIONS) {
                throw list.fault(SealFault.TOO_LARGE);
            }
        }
        return items;
    }

    static ExtensionData read(DerElement element) {
        DerReader in = element.inside();
        String id = in.next(DerElement.OBJECT_IDENTIFIER, "ExtData.extnID").objectIdentifier();
        boolean critical = in.at(DerElement.BOOLEAN)
                && in.next(DerElement.BOOLEAN, "ExtData.critical").truth();
        byte[] value = in.next(DerElement.OCTET_STRING, "ExtData.extnValue").octets(SealLimits.OBJECT);
        in.finish("ExtData");
        return new ExtensionData(id, critical, value);
    }

    static byte[] der(List<ExtensionData> list) {
        return DerWriter.sequence(list.stream().map(ExtensionData::der).toList());
    }

    /**
     * FALSE is written although DER omits a default: seals of other products have it, and readers in use drop an
     * extension without it, then find the signature broken (docs/adr/0031).
     */
    private byte[] der() {
        return DerWriter.sequence(DerWriter.objectIdentifier(id), DerWriter.truth(critical), DerWriter.octets(value));
    }

    /** [0] EXPLICIT has the list in it, [0] IMPLICIT its items, which begin with an identifier. */
    private static DerElement unwrapped(DerElement element) {
        DerReader in = element.inside();
        boolean tagged = (element.bytes()[element.start()] & 0xff) == DerElement.CONTEXT_0_CONSTRUCTED;
        if (!tagged || !in.at(DerElement.SEQUENCE)) {
            return element;
        }
        DerElement first = in.next(DerElement.SEQUENCE, element.field());
        if (first.inside().at(DerElement.OBJECT_IDENTIFIER)) {
            return element;
        }
        in.finish(element.field());
        return first;
    }
}
