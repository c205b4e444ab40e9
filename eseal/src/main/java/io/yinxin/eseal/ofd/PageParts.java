package io.yinxin.eseal.ofd;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the pages of a package's first document are made of, entry by entry; for those who draw them. */
public final class PageParts {
    /** More signatures than this make no better picture. */
    private static final int MOST_SIGNATURES = 200;
    /** Unpacked, of all files of signatures together. */
    private static final int MOST_BYTES = 32 << 20;

    private final ZipArchive archive;
    private final Body body;
    private final Pages pages;

    private PageParts(ZipArchive archive, Body body) {
        this.archive = archive;
        this.body = body;
        this.pages = new Pages(archive, body.root());
    }

    /** @throws OfdException BAD_XML, ENTRY_MISSING, TOO_LARGE if there is no document to be read */
    public static PageParts of(OfdPackage document) {
        return new PageParts(document.archive(), Body.all(document.archive()).getFirst());
    }

    /**
     * @param number counted from 1
     * @throws OfdException ENTRY_MISSING if there is no such page
     */
    public OfdPage page(int number) {
        if (number < 1 || number > pages.entries().size()) {
            throw new OfdException(OfdError.ENTRY_MISSING, "page " + number);
        }
        return pages.page(number);
    }

    /** Entry of a page's Content.xml. */
    public String content(OfdPage page) {
        return pages.entries().get(page.number() - 1).content();
    }

    /** Entry of Document.xml. */
    public String root() {
        return body.root();
    }

    public Element document() {
        return pages.document();
    }

    /** Entries of the template pages by their id. */
    public Map<String, String> templates() {
        return pages.templates();
    }

    /** @throws OfdException BAD_XML, TOO_LARGE */
    public static Element tree(byte[] xml, String root) {
        return XmlReader.tree(xml, root);
    }

    /**
     * @param most bytes, unpacked
     * @throws OfdException ENTRY_MISSING, TOO_LARGE, DAMAGED_ENTRY
     */
    public byte[] bytes(String entry, int most) {
        return archive.bytes(entry, most);
    }

    /** The entry that a location means which stands in a file. */
    public String resolve(String file, String location) {
        return Paths.resolve(archive, file, location);
    }

    /** The seals on a page in the order of their signatures; signatures that cannot be read show none. */
    public List<SealMark> seals(OfdPage page) {
        List<SealMark> marks = new ArrayList<>();
        int left = MOST_BYTES;
        for (SignatureList.Line line : signatures()) {
            try {
                byte[] xml = archive.bytes(line.path(), left);
                left -= xml.length;
                SignatureFile file = SignatureFile.read(archive, line.path(), xml);
                List<SignatureFile.Annotation> here = file.annotations().stream()
                        .filter(stamp -> stamp.pageRef().equals(page.id()))
                        .toList();
                if (!here.isEmpty()) {
                    Optional<byte[]> value = part(file.signedValue(), left);
                    left -= value.map(bytes -> bytes.length).orElse(0);
                    Optional<byte[]> seal = part(file.sealFile(), left);
                    left -= seal.map(bytes -> bytes.length).orElse(0);
                    here.forEach(stamp -> marks.add(new SealMark(stamp.boundary(), stamp.clip(), value, seal)));
                }
            } catch (OfdException e) {
                // Whoever asks what is wrong with a signature asks the inspector.
                continue;
            }
        }
        return marks;
    }

    private List<SignatureList.Line> signatures() {
        if (body.signatures().isEmpty()) {
            return List.of();
        }
        try {
            return SignatureList.read(archive, body.signatures()).lines().stream()
                    .limit(MOST_SIGNATURES)
                    .toList();
        } catch (OfdException e) {
            return List.of();
        }
    }

    private Optional<byte[]> part(String entry, int most) {
        try {
            return archive.has(entry) ? Optional.of(archive.bytes(entry, most)) : Optional.empty();
        } catch (OfdException e) {
            return Optional.empty();
        }
    }
}
