package io.yinxin.seals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What was taken from a scan (SEL-38, SEL-49, SEL-75). The scan itself is not kept.
 *
 * @param pictureId to be sent with the form, if it is acceptable; good until then
 * @param acceptable false where the quality is poor: another scan is needed
 * @param findings codes: why it is poor, and what was done to it
 * @param before the part of the scan it was taken from, as data URL
 * @param after PNG with transparent background, as data URL
 */
@Schema(name = "ExtractedPicture")
record ExtractedPicture(
        UUID pictureId,
        Instant expiresAt,
        boolean acceptable,
        List<String> findings,
        String before,
        String after,
        int widthMm,
        int heightMm) {
    @Override
    public String toString() {
        return "ExtractedPicture[" + pictureId + "]";
    }
}
