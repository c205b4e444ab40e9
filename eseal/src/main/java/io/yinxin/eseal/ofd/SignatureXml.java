package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.Stamp;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/** Writes Signature.xml in the order of the schema of GB/T 33190. */
final class SignatureXml {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final OfdSealingOptions options;
    private final NewSignature place;
    private final StringBuilder references = new StringBuilder();
    private final StringBuilder stamps = new StringBuilder();
    private long nextId;

    SignatureXml(OfdSealingOptions options, NewSignature place) {
        this.options = options;
        this.place = place;
        this.nextId = place.firstId();
    }

    void reference(String entry, byte[] digest) {
        references
                .append("<ofd:Reference FileRef=\"/")
                .append(escaped(entry))
                .append("\"><ofd:CheckValue>")
                .append(Base64.getEncoder().encodeToString(digest))
                .append("</ofd:CheckValue></ofd:Reference>\n");
    }

    void stamp(Stamp stamp, String pageId) {
        stamps.append("<ofd:StampAnnot ID=\"")
                .append(NewSignature.id(nextId++))
                .append("\" PageRef=\"")
                .append(escaped(pageId))
                .append("\" Boundary=\"")
                .append(box(stamp.boundary()));
        if (!stamp.isWhole()) {
            stamps.append("\" Clip=\"").append(box(stamp.visible()));
        }
        stamps.append("\"/>\n");
    }

    byte[] finish(boolean sealFile) {
        String seal = sealFile ? "<ofd:Seal><ofd:BaseLoc>/" + place.sealFile() + "</ofd:BaseLoc></ofd:Seal>\n" : "";
        String xml = """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016"><ofd:SignedInfo>
                <ofd:Provider ProviderName="%s" Version="%s"/>
                <ofd:SignatureMethod>%s</ofd:SignatureMethod>
                <ofd:SignatureDateTime>%s</ofd:SignatureDateTime>
                <ofd:References CheckMethod="%s">
                %s</ofd:References>
                %s%s</ofd:SignedInfo>
                <ofd:SignedValue>/%s</ofd:SignedValue></ofd:Signature>
                """.formatted(
                        escaped(options.provider()),
                        escaped(options.version()),
                        escaped(options.signatureMethod()),
                        TIME.format(options.time()),
                        options.checkMethod().oid(),
                        references,
                        stamps,
                        seal,
                        place.signedValue());
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String box(Box box) {
        return Numbers.write(box.x())
                + " "
                + Numbers.write(box.y())
                + " "
                + Numbers.write(box.width())
                + " "
                + Numbers.write(box.height());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
