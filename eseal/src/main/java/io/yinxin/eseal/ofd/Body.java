package io.yinxin.eseal.ofd;

import java.util.ArrayList;
import java.util.List;

/**
 * A DocBody of OFD.xml.
 *
 * @param number its place in OFD.xml, from 0
 * @param root entry of Document.xml, or empty
 * @param signatures entry of Signatures.xml, or empty
 */
record Body(int number, String title, String root, String signatures) {
    static final String MAIN = "OFD.xml";

    static List<Body> all(ZipArchive archive) {
        List<Body> bodies = new ArrayList<>();
        XmlReader.tree(archive.xml(MAIN), "OFD").all("DocBody").forEach(element -> {
            String title =
                    element.first("DocInfo").map(info -> info.textOf("Title")).orElse("");
            bodies.add(new Body(
                    bodies.size(),
                    title,
                    location(archive, element.textOf("DocRoot")),
                    location(archive, element.textOf("Signatures"))));
        });
        if (bodies.isEmpty()) {
            throw new OfdException(OfdError.BAD_XML, "no DocBody");
        }
        return bodies;
    }

    private static String location(ZipArchive archive, String location) {
        return location.isEmpty() ? "" : Paths.resolve(archive, MAIN, location);
    }
}
