package io.yinxin.seals;

import io.yinxin.platform.web.SentFile;
import org.jboss.resteasy.reactive.RestResponse;

/** Pictures and seal objects, as files. */
final class PictureAnswer {
    private PictureAnswer() {}

    static RestResponse<byte[]> png(byte[] png) {
        return SentFile.of(png, "image/png", "inline; filename=\"seal.png\"");
    }

    /** @param name plain ASCII */
    static RestResponse<byte[]> object(byte[] der, String name) {
        return SentFile.of(der, "application/octet-stream", "attachment; filename=\"" + name + "\"");
    }
}
