package io.yinxin.eseal.ofd;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A small OFD document, entry by entry, and the means to spoil it. */
public final class SampleOfd {
    private SampleOfd() {}

    /** A4 pages; each says "合同专用", "签章处" and its number. */
    public static byte[] withPages(int pages) {
        return zip(entries(pages));
    }

    public static Map<String, String> entries(int pages) {
        Map<String, String> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.1" DocType="OFD">
                  <ofd:DocBody>
                    <ofd:DocInfo><ofd:DocID>0123456789abcdef0123456789abcdef</ofd:DocID><ofd:Title>样本 &amp; 文档</ofd:Title></ofd:DocInfo>
                    <ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>
                  </ofd:DocBody>
                </ofd:OFD>
                """);
        StringBuilder list = new StringBuilder();
        for (int page = 0; page < pages; page++) {
            list.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(100 + page, page));
            entries.put("Doc_0/Pages/Page_" + page + "/Content.xml", """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016">
                      <ofd:Content><ofd:Layer ID="%d1" Type="Body">
                        <ofd:TextObject ID="%d2" Boundary="20 30 100 10" Font="3" Size="5">
                          <ofd:TextCode X="0" Y="5" DeltaX="g 3 5 5 5 5">合同专用第%d页</ofd:TextCode></ofd:TextObject>
                        <ofd:TextObject ID="%d3" Boundary="100 200 60 10" CTM="2 0 0 2 0 0" Font="3" Size="3">
                          <ofd:TextCode X="1" Y="3" DeltaX="3 3">签章处</ofd:TextCode></ofd:TextObject>
                      </ofd:Layer></ofd:Content>
                    </ofd:Page>
                    """.formatted(page, page, page + 1, page));
        }
        entries.put("Doc_0/Document.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016">
                  <ofd:CommonData><ofd:MaxUnitID>900</ofd:MaxUnitID>
                    <ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>
                    <ofd:PublicRes>PublicRes.xml</ofd:PublicRes></ofd:CommonData>
                  <ofd:Pages>%s</ofd:Pages>
                </ofd:Document>
                """.formatted(list));
        entries.put("Doc_0/PublicRes.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Res xmlns:ofd="http://www.ofdspec.org/2016" BaseLoc="Res">
                  <ofd:Fonts><ofd:Font ID="3" FontName="SimSun"/></ofd:Fonts>
                </ofd:Res>
                """);
        return entries;
    }

    public static byte[] zip(Map<String, String> entries) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        entries.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zipBytes(bytes);
    }

    public static byte[] zipBytes(Map<String, byte[]> entries) {
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

    public static Map<String, byte[]> unzip(byte[] file) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** With the list of signatures under the signature, as products do whose signature is to be the last. */
    public static PreparedOfd closing(PreparedOfd prepared) {
        Map<String, byte[]> entries = unzip(prepared.file());
        String list = entries.keySet().stream()
                .filter(name -> name.endsWith("/Signatures.xml"))
                .findFirst()
                .orElseThrow();
        String digest = Base64.getEncoder().encodeToString(sm3(of(entries, list)));
        String file = prepared.propertyInfo().substring(1);
        byte[] xml = new String(of(entries, file), StandardCharsets.UTF_8)
                .replace(
                        "</ofd:References>",
                        "<ofd:Reference FileRef=\"/" + list + "\"><ofd:CheckValue>" + digest
                                + "</ofd:CheckValue></ofd:Reference></ofd:References>")
                .getBytes(StandardCharsets.UTF_8);
        entries.put(file, xml);
        return new PreparedOfd(zipBytes(entries), prepared.propertyInfo(), sm3(xml), prepared.stamps());
    }

    private static byte[] sm3(byte[] content) {
        return CheckMethod.SM3.digest().digest(content);
    }

    public static <T> T of(Map<String, T> entries, String name) {
        return Objects.requireNonNull(entries.get(name), name);
    }
}
