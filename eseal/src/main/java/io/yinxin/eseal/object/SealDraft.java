package io.yinxin.eseal.object;

import java.util.ArrayList;
import java.util.List;

/**
 * What a seal is to be made of.
 *
 * @param vendor identifier of the vendor, ASCII
 * @param id unique number of the seal, ASCII
 */
public record SealDraft(
        SealVersion version,
        String vendor,
        String id,
        SealProperty property,
        SealPicture picture,
        List<ExtensionData> extensions) {
    public SealDraft {
        extensions = List.copyOf(extensions);
    }

    /** With the legal representative's signature over {@link MakeSeal#toConfirm}. */
    public SealDraft confirmedBy(Confirmation confirmation) {
        List<ExtensionData> more = new ArrayList<>(extensions);
        more.removeIf(one -> one.id().equals(Extensions.CONFIRMATION));
        more.add(confirmation.extension());
        return new SealDraft(version, vendor, id, property, picture, more);
    }
}
