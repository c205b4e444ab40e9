package io.yinxin.platform.web;

import org.jboss.resteasy.reactive.RestResponse;

/** How documents, pictures and objects are sent: never as a page of ours, never remembered by others. */
public final class SentFile {
    private SentFile() {}

    /** @param disposition Content-Disposition (RFC 6266) */
    public static RestResponse<byte[]> of(byte[] content, String type, String disposition) {
        return RestResponse.ResponseBuilder.ok(content)
                .type(type)
                .header("Content-Disposition", disposition)
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cache-Control", "private, no-store")
                .build();
    }
}
