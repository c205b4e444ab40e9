package io.yinxin.seals;

import org.jboss.resteasy.reactive.RestResponse;

/** How pictures and seal objects are sent: never as a page, never remembered by others. */
final class PictureAnswer {
    private PictureAnswer() {}

    static RestResponse<byte[]> png(byte[] png) {
        return of(png, "image/png", "inline; filename=\"seal.png\"");
    }

    /** @param name plain ASCII */
    static RestResponse<byte[]> object(byte[] der, String name) {
        return of(der, "application/octet-stream", "attachment; filename=\"" + name + "\"");
    }

    private static RestResponse<byte[]> of(byte[] content, String type, String disposition) {
        return RestResponse.ResponseBuilder.ok(content)
                .type(type)
                .header("Content-Disposition", disposition)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
