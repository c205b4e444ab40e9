package io.yinxin.seals;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A standard seal as it would look (SEL-30).
 *
 * @param pictureId to be sent with the form; good for these values and until then
 * @param picture PNG as data URL, 600 dpi
 */
@Schema(name = "DrawnSeal")
record DrawnSeal(UUID pictureId, Instant expiresAt, String picture, int widthMm, int heightMm) {
    @Override
    public String toString() {
        return "DrawnSeal[" + pictureId + "]";
    }
}
