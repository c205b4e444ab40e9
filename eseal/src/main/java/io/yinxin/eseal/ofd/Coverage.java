package io.yinxin.eseal.ofd;

import java.util.HashSet;
import java.util.Set;

/** What all signatures of a package together consist of and protect. */
final class Coverage {
    private final ZipArchive archive;
    private final SignatureEntries entries;
    private final Set<String> ofSignatures = new HashSet<>();
    private final Set<String> covered = new HashSet<>();

    Coverage(ZipArchive archive, SignatureEntries entries) {
        this.archive = archive;
        this.entries = entries;
    }

    /** @param path of Signature.xml */
    void add(String path) {
        ofSignatures.add(path);
        try {
            SignatureFile file = SignatureFile.read(archive, path, entries.bytes(path));
            ofSignatures.add(file.signedValue());
            ofSignatures.add(file.sealFile());
            file.references().stream()
                    .map(SignatureFile.Reference::entry)
                    .filter(archive::has)
                    .forEach(covered::add);
        } catch (OfdException e) {
            // Said where the signature is looked at.
            return;
        }
    }

    /** Whether it is Signature.xml, seal or value of a listed signature. */
    boolean isOfSignature(String entry) {
        return ofSignatures.contains(entry);
    }

    /** Whether some signature answers for it; what that signature is worth is told of itself. */
    boolean covers(String entry) {
        return covered.contains(entry);
    }
}
