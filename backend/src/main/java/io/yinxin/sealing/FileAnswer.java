package io.yinxin.sealing;

import io.yinxin.platform.web.SentFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Documents to be sealed, pictures of them and the use log, as files. */
final class FileAnswer {
    private FileAnswer() {}

    static RestResponse<byte[]> picture(byte[] png) {
        return SentFile.of(png, "image/png", "inline; filename=\"page.png\"");
    }

    static RestResponse<byte[]> document(Documents.Opened document) {
        String ending = "." + document.found().head().format().name().toLowerCase(Locale.ROOT);
        String title = document.found().facts().title();
        String name = title.toLowerCase(Locale.ROOT).endsWith(ending) ? title : title + ending;
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return SentFile.of(
                document.file(),
                "application/octet-stream",
                "attachment; filename=\"document" + ending + "\"; filename*=UTF-8''" + encoded);
    }

    static RestResponse<byte[]> table(String csv) {
        return SentFile.of(
                csv.getBytes(StandardCharsets.UTF_8),
                "text/csv;charset=UTF-8",
                "attachment; filename=\"seal-uses.csv\"");
    }
}
