package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.Box;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Signature.xml.
 *
 * @param sealFile entry of the seal's copy, or empty
 * @param signedValue entry of the seal signature
 */
record SignatureFile(
        String dateTime,
        String checkMethod,
        List<Reference> references,
        List<Annotation> annotations,
        String sealFile,
        String signedValue) {
    /** @param entry the protected entry */
    record Reference(String entry, byte[] checkValue) {}

    record Annotation(String id, String pageRef, Box boundary, Optional<Box> clip) {}

    static SignatureFile read(ZipArchive archive, String path, byte[] xml) {
        Element root = XmlReader.tree(xml, "Signature");
        Element info = root.first("SignedInfo").orElseThrow(() -> missing("SignedInfo"));
        Element references = info.first("References").orElseThrow(() -> missing("References"));
        String seal = info.first("Seal").map(s -> s.textOf("BaseLoc")).orElse("");
        String value = root.textOf("SignedValue");
        if (value.isEmpty()) {
            throw missing("SignedValue");
        }
        return new SignatureFile(
                info.textOf("SignatureDateTime"),
                references.attribute("CheckMethod"),
                references.all("Reference").map(SignatureFile::reference).toList(),
                info.all("StampAnnot").map(SignatureFile::annotation).toList(),
                seal.isEmpty() ? "" : Paths.resolve(archive, path, seal),
                Paths.resolve(archive, path, value));
    }

    private static Reference reference(Element element) {
        String value = element.textOf("CheckValue");
        if (element.attribute("FileRef").isEmpty() || value.isEmpty()) {
            throw missing("FileRef or CheckValue");
        }
        try {
            return new Reference(
                    Paths.absolute(element.attribute("FileRef")),
                    Base64.getDecoder().decode(value.replaceAll("\\s", "")));
        } catch (IllegalArgumentException e) {
            throw new OfdException(OfdError.BAD_XML, "CheckValue of " + element.attribute("FileRef"));
        }
    }

    private static Annotation annotation(Element element) {
        double[] boundary = Numbers.box(element.attribute("Boundary"));
        if (!Numbers.isBox(boundary)) {
            throw new OfdException(OfdError.BAD_XML, "Boundary of a stamp");
        }
        double[] clip = Numbers.box(element.attribute("Clip"));
        return new Annotation(
                element.attribute("ID"),
                element.attribute("PageRef"),
                box(boundary),
                Numbers.isBox(clip) ? Optional.of(box(clip)) : Optional.empty());
    }

    private static Box box(double[] numbers) {
        return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static OfdException missing(String what) {
        return new OfdException(OfdError.BAD_XML, "no " + what);
    }
}
