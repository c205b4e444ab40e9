package io.yinxin.eseal.object;

import java.time.Instant;
import java.util.List;

/**
 * What a seal is to be put on.
 *
 * @param time of signing, to the second
 * @param dataHash digest of what is sealed, by {@link SignatureAlgorithm#digest}
 * @param propertyInfo where that is found; ASCII
 */
public record SignatureDraft(
        Seal seal, Instant time, byte[] dataHash, String propertyInfo, List<ExtensionData> extensions) {
    public SignatureDraft {
        extensions = List.copyOf(extensions);
    }
}
