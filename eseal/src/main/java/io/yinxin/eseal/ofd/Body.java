package io.yinxin.eseal.ofd;

import java.util.ArrayList;
import java.util.List;

/**
 * A DocBody of OFD.xml.
 *
 * @param number its place in OFD.xml, from 0
 * @param root entry of Document.xml, or empty
 * @param signatures entry of Signatures.xml, or empty
 * @param versions entries that say where versions of the document lie
 */
record Body(int number, String title, String root, String signatures, List<String> versions) {
    static final String MAIN = "OFD.xml";
    /** With versions. */
    private static final int MOST = 100;

    /** @throws OfdException BAD_XML, TOO_LARGE, ENTRY_MISSING */
    static List<Body> all(ZipArchive archive) {
        List<Body> bodies = new ArrayList<>();
        int[] left = {MOST};
        XmlReader.tree(archive.xml(MAIN), "OFD").all("DocBody").forEach(element -> {
            List<String> versions = element.all("Versions")
                    .flatMap(list -> list.all("Version"))
                    .limit(MOST)
                    .map(version -> location(archive, version.attribute("BaseLoc")))
                    .toList();
            left[0] -= 1 + versions.size();
            if (left[0] < 0) {
                throw new OfdException(OfdError.TOO_LARGE, "documents");
            }
            String title =
                    element.first("DocInfo").map(info -> info.textOf("Title")).orElse("");
            bodies.add(new Body(
                    bodies.size(),
                    title,
                    location(archive, only(element, "DocRoot")),
                    location(archive, only(element, "Signatures")),
                    versions));
        });
        if (bodies.isEmpty()) {
            throw new OfdException(OfdError.BAD_XML, "no DocBody");
        }
        return bodies;
    }

    /** Of two, another reader may take the one that is not looked at here. */
    static String only(Element element, String child) {
        if (element.all(child).count() > 1) {
            throw new OfdException(OfdError.BAD_XML, child + " twice");
        }
        return element.textOf(child);
    }

    private static String location(ZipArchive archive, String location) {
        return location.isEmpty() ? "" : Paths.resolve(archive, MAIN, location);
    }
}
