package io.yinxin.eseal.ofd;

import io.yinxin.eseal.place.PageSize;
import io.yinxin.eseal.place.Placement;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.place.Stamp;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Seals the first document of a package in two steps, so that the signature can be made by a card elsewhere: the signature
 * covers all entries of the package but the list of signatures, and declares that list in OFD.xml, so that nothing protected
 * has to change when others seal after it (SEL-62).
 */
public final class OfdSealing {
    private OfdSealing() {}

    /**
     * Places the seal and writes everything but the signature.
     *
     * @throws OfdException CLOSED, PROTECTED, ENTRY_MISSING if the document names what it does not have, and what {@link OfdPackage#read} throws
     * @throws io.yinxin.eseal.place.PlaceException if the seal cannot be placed
     */
    public static PreparedOfd prepare(
            OfdPackage document, OfdSeal seal, List<Position> positions, OfdSealingOptions options) {
        ZipArchive archive = document.archive();
        Body body = Body.all(archive).getFirst();
        Content content = Content.of(archive, body.root());
        for (String missing : content.missing()) {
            // Whoever adds it after the seal changes what is seen.
            throw new OfdException(OfdError.ENTRY_MISSING, missing);
        }
        Pages pages = new Pages(archive, body.root());
        List<OfdPage> sizes = pages.sizes();
        List<Stamp> stamps = Placement.stamps(
                positions,
                sizes.stream()
                        .map(page -> new PageSize(page.width(), page.height()))
                        .toList(),
                new PageTextReader(archive, pages),
                seal.width(),
                seal.height());
        NewSignature signature = NewSignature.in(archive, body);
        Map<String, byte[]> changes = new LinkedHashMap<>(signature.lists());
        if (options.sealFile()) {
            changes.put(signature.sealFile(), seal.der());
        }
        SignatureXml xml = new SignatureXml(options, signature);
        digestAll(archive, changes, signature, options, xml);
        for (Stamp stamp : stamps) {
            xml.stamp(stamp, sizes.get(stamp.page() - 1).id());
        }
        byte[] protectedBytes = xml.finish(options.sealFile());
        changes.put(signature.file(), protectedBytes);
        byte[] file = ZipWriter.write(archive, changes);
        return new PreparedOfd(
                file, "/" + signature.file(), options.checkMethod().digest().digest(protectedBytes), stamps);
    }

    /**
     * Adds the seal signature.
     *
     * @param sesSignature DER of SES_Signature over the data hash and property information of the preparation
     * @throws OfdException NOT_PREPARED if the package is another one by now
     */
    public static byte[] complete(PreparedOfd prepared, byte[] sesSignature) {
        ZipArchive archive = ZipArchive.read(prepared.file(), OfdLimits.DEFAULT);
        String path = Paths.absolute(prepared.propertyInfo());
        byte[] xml = archive.xml(path);
        SignatureFile signature = SignatureFile.read(archive, path, xml);
        MessageDigest digest = CheckMethod.of(signature.checkMethod())
                .orElseThrow(() -> new OfdException(OfdError.NOT_PREPARED, "check method"))
                .digest();
        if (!MessageDigest.isEqual(digest.digest(xml), prepared.dataHash()) || archive.has(signature.signedValue())) {
            throw new OfdException(OfdError.NOT_PREPARED, path);
        }
        return ZipWriter.write(archive, Map.of(signature.signedValue(), sesSignature));
    }

    private static void digestAll(
            ZipArchive archive,
            Map<String, byte[]> changes,
            NewSignature signature,
            OfdSealingOptions options,
            SignatureXml xml) {
        MessageDigest digest = options.checkMethod().digest();
        for (ZipItem item : archive.items()) {
            boolean list = signature.openLists().contains(item.name());
            if (!item.isFolder() && !changes.containsKey(item.name()) && !list) {
                xml.reference(item.name(), archive.digest(item.name(), digest));
            }
        }
        changes.forEach((name, content) -> {
            if (!signature.openLists().contains(name)) {
                xml.reference(name, digest.digest(content));
            }
        });
    }
}
