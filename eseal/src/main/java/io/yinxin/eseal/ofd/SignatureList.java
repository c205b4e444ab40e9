package io.yinxin.eseal.ofd;

import java.util.List;
import java.util.OptionalLong;

/** Signatures.xml. */
record SignatureList(String maxId, List<Line> lines) {
    /** @param path entry of its Signature.xml */
    record Line(String id, String type, String path) {}

    static SignatureList read(ZipArchive archive, String path) {
        Element root = XmlReader.tree(archive.xml(path), "Signatures");
        List<Line> lines = root.all("Signature")
                .map(line -> new Line(
                        line.attribute("ID"),
                        line.attribute("Type"),
                        Paths.resolve(archive, path, line.attribute("BaseLoc"))))
                .toList();
        return new SignatureList(root.textOf("MaxSignId"), lines);
    }

    /** The digits of an id like "s001"; ids of other forms do not get in the way of ours. */
    static OptionalLong number(String id) {
        String digits = id.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(digits));
    }
}
