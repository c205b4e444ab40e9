package io.yinxin.sealing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** How documents and pictures of them are sent: never as a page of ours, never remembered by others. */
final class FileAnswer {
    private FileAnswer() {}

    static RestResponse<byte[]> picture(byte[] png) {
        return of(png, "image/png", "inline; filename=\"page.png\"");
    }

    static RestResponse<byte[]> document(Documents.Opened document) {
        String ending = "." + document.found().head().format().name().toLowerCase(Locale.ROOT);
        String title = document.found().facts().title();
        String name = title.toLowerCase(Locale.ROOT).endsWith(ending) ? title : title + ending;
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return of(
                document.file(),
                "application/octet-stream",
                "attachment; filename=\"document" + ending + "\"; filename*=UTF-8''" + encoded);
    }

    static RestResponse<byte[]> table(String csv) {
        return of(
                csv.getBytes(StandardCharsets.UTF_8),
                "text/csv;charset=UTF-8",
                "attachment; filename=\"seal-uses.csv\"");
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
