package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.SampleOfd;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A document of one page of 200 by 100 mm, shown with 5 pixels for a millimetre. */
final class SamplePage {
    static final int LONGEST = 1000;

    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final StringBuilder common = new StringBuilder();
    private String document = "";
    private String page = "";
    private String objects = "";
    private String resources = "";

    /** Graphic units of the body layer. */
    SamplePage with(String units) {
        objects += units;
        return this;
    }

    /** Before Content in the page. */
    SamplePage withHead(String elements) {
        page += elements;
        return this;
    }

    SamplePage withResources(String groups) {
        resources += groups;
        return this;
    }

    SamplePage withCommon(String elements) {
        common.append(elements);
        return this;
    }

    SamplePage withDocument(String elements) {
        document += elements;
        return this;
    }

    SamplePage withEntry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    SamplePage withEntry(String name, String root, String content) {
        return withEntry(name, xml(root, content));
    }

    byte[] file() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("OFD.xml", xml("OFD", "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>"));
        all.put(
                "Doc_0/Document.xml",
                xml(
                        "Document",
                        "<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 200 100</ofd:PhysicalBox></ofd:PageArea>"
                                + "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>" + common + "</ofd:CommonData>"
                                + "<ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages>"
                                + document));
        all.put("Doc_0/PublicRes.xml", xml("Res BaseLoc=\"Res\"", resources));
        all.put("Doc_0/Pages/Page_0/Content.xml", xml("Page", page + content(objects)));
        all.putAll(entries);
        return SampleOfd.zipBytes(all);
    }

    static String content(String units) {
        return "<ofd:Content><ofd:Layer ID=\"10\" Type=\"Body\">" + units + "</ofd:Layer></ofd:Content>";
    }

    Seen seen() {
        return Seen.of(OfdPreview.of(OfdPackage.read(file()), 1, LONGEST), 5);
    }

    private static byte[] xml(String root, String content) {
        String name = root.split(" ")[0];
        String text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:" + root
                + " xmlns:ofd=\"http://www.ofdspec.org/2016\">" + content + "</ofd:" + name + ">";
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
