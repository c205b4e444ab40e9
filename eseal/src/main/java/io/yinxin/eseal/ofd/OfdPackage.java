package io.yinxin.eseal.ofd;

import java.util.List;

/** An OFD package whose container is sound. What is in it may still be broken. */
public final class OfdPackage {
    private final ZipArchive archive;

    private OfdPackage(ZipArchive archive) {
        this.archive = archive;
    }

    /** @throws OfdException NOT_A_PACKAGE, DUPLICATE_NAME, BAD_NAME, ENCRYPTED, TOO_LARGE, ENTRY_MISSING (no OFD.xml) */
    public static OfdPackage read(byte[] file) {
        return read(file, OfdLimits.DEFAULT);
    }

    public static OfdPackage read(byte[] file, OfdLimits limits) {
        ZipArchive archive = ZipArchive.read(file, limits);
        if (!archive.has(Body.MAIN)) {
            throw new OfdException(OfdError.ENTRY_MISSING, Body.MAIN);
        }
        return new OfdPackage(archive);
    }

    /** The documents with their pages; the first is the one to be sealed. */
    public List<OfdDocument> documents() {
        return Body.all(archive).stream()
                .map(body -> new OfdDocument(body.title(), new Pages(archive, body.root()).sizes()))
                .toList();
    }

    /** Bytes of all entries, unpacked. */
    public long size() {
        return archive.items().stream().mapToLong(ZipItem::size).sum();
    }

    ZipArchive archive() {
        return archive;
    }
}
