package io.yinxin.eseal.object;

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
}
