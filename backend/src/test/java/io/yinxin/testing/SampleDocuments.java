package io.yinxin.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Documents nobody has sealed yet. */
public final class SampleDocuments {
    private static final String NAMESPACE = "xmlns:ofd=\"http://www.ofdspec.org/2016\"";

    private SampleDocuments() {}

    /** One empty A4 page. */
    public static byte[] ofd() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        put(entries, "OFD.xml", """
                <ofd:OFD %s Version="1.1" DocType="OFD"><ofd:DocBody>
                <ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID><ofd:Title>样本</ofd:Title></ofd:DocInfo>
                <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>
                """);
        put(entries, "Doc_0/Document.xml", """
                <ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID>
                <ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>
                <ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>
                """);
        put(entries, "Doc_0/Pages/Page_0/Content.xml", """
                <ofd:Page %s><ofd:Content><ofd:Layer ID="2" Type="Body"/></ofd:Content></ofd:Page>
                """);
        return zip(entries);
    }

    public static byte[] pdf() {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With something else in the text of an entry. */
    public static byte[] changed(byte[] ofd, String entry, String from, String to) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(ofd))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                entries.put(each.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.computeIfPresent(
                entry,
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace(from, to)
                        .getBytes(StandardCharsets.UTF_8));
        return zip(entries);
    }

    private static void put(Map<String, byte[]> entries, String name, String xml) {
        String whole = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml.formatted(NAMESPACE);
        entries.put(name, whole.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
