package io.yinxin.eseal.ofd;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The place of a new signature in a package, and the changed lists that name it.
 *
 * @param folder of the signature's entries, with a slash at the end
 * @param firstId number from which ids of stamps are free
 * @param lists changed entries: Signatures.xml, and OFD.xml if it did not name that before
 * @param openLists all lists of signatures of the package; left out of the references
 */
record NewSignature(String folder, long firstId, Map<String, byte[]> lists, Set<String> openLists) {
    private static final String NAMESPACE = "http://www.ofdspec.org/2016";

    String file() {
        return folder + "Signature.xml";
    }

    String sealFile() {
        return folder + "Seal.esl";
    }

    String signedValue() {
        return folder + "SignedValue.dat";
    }

    static String id(long number) {
        return String.format(Locale.ROOT, "s%03d", number);
    }

    static NewSignature in(ZipArchive archive, Body body) {
        List<Body> bodies = Body.all(archive);
        Set<String> protectedEntries = protectedEntries(archive, bodies);
        Map<String, byte[]> changes = new LinkedHashMap<>();
        String list = body.signatures();
        if (list.isEmpty()) {
            if (protectedEntries.contains(Body.MAIN)) {
                throw new OfdException(OfdError.PROTECTED, Body.MAIN);
            }
            list = freeFolder(archive, home(body)) + "Signatures.xml";
            XmlPatch patch = new XmlPatch(archive.xml(Body.MAIN));
            String name = patch.prefix() + "Signatures";
            changes.put(
                    Body.MAIN,
                    patch.appendToChild("DocBody", body.number(), "<" + name + ">/" + list + "</" + name + ">"));
        }
        if (protectedEntries.contains(list)) {
            throw new OfdException(OfdError.CLOSED, list);
        }
        byte[] xml = archive.has(list) ? archive.xml(list) : emptyList();
        SignatureList known = archive.has(list) ? SignatureList.read(archive, list) : new SignatureList("0", List.of());
        long id = 1 + highest(known);
        String folder = freeFolder(archive, Paths.folder(list) + "Sign_");
        XmlPatch patch = new XmlPatch(xml);
        String line = "<" + patch.prefix() + "Signature ID=\"" + id(id) + "\" Type=\"Seal\" BaseLoc=\"/" + folder
                + "Signature.xml\"/>";
        byte[] longer = patch.appendToRoot(line);
        changes.put(list, known.maxId().isEmpty() ? longer : new XmlPatch(longer).setChildText("MaxSignId", "" + id));
        Set<String> open = Stream.concat(bodies.stream().map(Body::signatures), Stream.of(list))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return new NewSignature(folder, id + 1, changes, open);
    }

    private static byte[] emptyList() {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ofd:Signatures xmlns:ofd=\"" + NAMESPACE
                        + "\"><ofd:MaxSignId>0</ofd:MaxSignId></ofd:Signatures>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Property information is IA5: a folder with other characters is left alone. */
    private static String home(Body body) {
        String folder = Paths.folder(body.root());
        return folder.chars().allMatch(c -> c < 128 && c != '"' && c != '&' && c != '<') ? folder + "Signs" : "Signs";
    }

    /** Ends with a slash; numbered where the name is taken, and always if it ends with an underscore. */
    private static String freeFolder(ZipArchive archive, String wished) {
        Set<String> taken = archive.items().stream()
                .map(item -> item.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        for (int i = 0; ; i++) {
            String folder = (wished.endsWith("_") ? wished + i : i == 0 ? wished : wished + "_" + i) + "/";
            String lower = folder.toLowerCase(Locale.ROOT);
            if (taken.stream().noneMatch(name -> name.startsWith(lower))) {
                return folder;
            }
        }
    }

    private static long highest(SignatureList list) {
        return Stream.concat(Stream.of(list.maxId()), list.lines().stream().map(SignatureList.Line::id))
                .mapToLong(id -> SignatureList.number(id).orElse(0))
                .max()
                .orElse(0);
    }

    private static Set<String> protectedEntries(ZipArchive archive, List<Body> bodies) {
        return bodies.stream()
                .filter(body -> !body.signatures().isEmpty() && archive.has(body.signatures()))
                .map(Body::signatures)
                .distinct()
                .flatMap(list -> SignatureList.read(archive, list).lines().stream())
                .map(SignatureList.Line::path)
                .distinct()
                .map(path ->
                        SignatureFile.read(archive, path, archive.xml(path)).references())
                .flatMap(Collection::stream)
                .map(SignatureFile.Reference::entry)
                .collect(Collectors.toSet());
    }
}
