package io.yinxin.eseal.ofd;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yinxin.eseal.place.PageRange;
import io.yinxin.eseal.place.Position;
import io.yinxin.eseal.report.StepResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Packages made to deceive or to exhaust. */
@Tag("SEL-65")
@Tag("SEL-67")
class HostilePackageTest {
    private static final byte[] SEALED =
            new Sealer().seal(SampleOfd.withPages(2), new Position.AtPoint(PageRange.only(1), 100, 150));

    @Test
    void twoEntriesOfOneName() {
        assertRefused(OfdError.DUPLICATE_NAME, renamed(twoEntries(), "a/two.xml", "a/one.xml"));
        assertRefused(OfdError.DUPLICATE_NAME, renamed(twoEntries(), "a/two.xml", "A/ONE.XML"));
    }

    @Test
    void namesThatLeaveThePackage() {
        assertRefused(OfdError.BAD_NAME, renamed(twoEntries(), "a/two.xml", "/etc/pass"));
        assertRefused(OfdError.BAD_NAME, renamed(twoEntries(), "a/two.xml", "../wo.xml"));
        assertRefused(OfdError.BAD_NAME, renamed(twoEntries(), "a/two.xml", "a/../o.xm"));
        assertRefused(OfdError.BAD_NAME, renamed(twoEntries(), "a/two.xml", "a\\two.xml"));
        assertRefused(OfdError.BAD_NAME, renamed(twoEntries(), "a/two.xml", "c:two.xml"));
        assertRefused(OfdError.BAD_NAME, renamed(twoEntries(), "a/two.xml", "a/tw\0.xml"));
    }

    /** A reader that unpacks into a folder would show the added page instead of the sealed one. */
    @Test
    void namesThatCoincideWhenUnpacked() {
        for (String added : List.of(
                "./Doc_0/Pages/Page_0/Content.xml",
                "Doc_0/./Pages/Page_0/Content.xml",
                "Doc_0/Pages/Page_0/Content.xml.",
                "Doc_0/Pages/Page_0/Content.xml ",
                "Doc_0./Pages/Page_0/Content.xml",
                "Doc_0/Pages /Page_0/Content.xml",
                "Doc?0/Pages/Page?0/Content.xml")) {
            assertRefused(OfdError.BAD_NAME, with(added));
        }
        for (String added : List.of(
                "Doc_0/Pages/Page_0/CONTENT.xml",
                "Doc_0/Pages/Page_0/Content.xml/",
                "Doc_0/Page\u017f/Page_0/Content.xml",
                "Doc_0/Pages/Page_0/Con\u200dtent.xml")) {
            assertRefused(OfdError.DUPLICATE_NAME, with(added));
        }
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        entries.put("Doc_0/\u00e9.png", new byte[] {1});
        entries.put("Doc_0/e\u0301.png", new byte[] {2});
        assertRefused(OfdError.DUPLICATE_NAME, SampleOfd.zipBytes(entries));
    }

    private static byte[] with(String added) {
        Map<String, byte[]> entries = SampleOfd.unzip(SEALED);
        entries.put(added, added.endsWith("/") ? new byte[0] : new byte[] {1});
        return SampleOfd.zipBytes(entries);
    }

    /** The field by which Info-ZIP tells the name in UTF-8: some readers follow it. */
    @Test
    void anotherNameInAnExtraField() throws IOException {
        assertRefused(OfdError.BAD_NAME, withUnicodePath("a/one.xml", "a/two.xml"));
        assertThat(OfdPackage.read(withUnicodePath("a/one.xml", "a/one.xml"))).isNotNull();
        assertThat(OfdPackage.read(withUnicodePath("a/\u6587.xml", "a/\u6587.xml")))
                .isNotNull();
    }

    private static byte[] withUnicodePath(String name, String other) throws IOException {
        byte[] path = other.getBytes(UTF_8);
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(UTF_8));
        ByteBuffer field = ByteBuffer.allocate(9 + path.length).order(ByteOrder.LITTLE_ENDIAN);
        field.putShort((short) 0x7075).putShort((short) (5 + path.length));
        field.put((byte) 1).putInt((int) crc.getValue()).put(path);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("OFD.xml"));
            ZipEntry entry = new ZipEntry(name);
            entry.setExtra(field.array());
            zip.putNextEntry(entry);
        }
        return out.toByteArray();
    }

    @Test
    void encryptedEntries() {
        byte[] file = twoEntries();
        for (int at = 0; at + 4 < file.length; at++) {
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 3 && file[at + 3] == 4) {
                file[at + 6] |= 1;
            }
            if (file[at] == 'P' && file[at + 1] == 'K' && file[at + 2] == 1 && file[at + 3] == 2) {
                file[at + 8] |= 1;
            }
        }
        assertRefused(OfdError.ENCRYPTED, file);
    }

    @Test
    void directoryAndEntryThatDiffer() {
        byte[] file = twoEntries();
        int local = new String(file, ISO_8859_1).indexOf("a/two.xml");
        file[local + 2] = 'x';
        assertRefused(OfdError.NOT_A_PACKAGE, file);
    }

    @Test
    void bytesOfNoEntry() {
        byte[] file = twoEntries();
        byte[] before = new byte[file.length + 4];
        System.arraycopy(file, 0, before, 4, file.length);
        assertRefused(OfdError.NOT_A_PACKAGE, before);
        assertRefused(OfdError.NOT_A_PACKAGE, Arrays.copyOf(file, file.length + 1));
    }

    @Test
    void bombs() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", new byte[40 << 20]);
        assertRefused(OfdError.TOO_LARGE, SampleOfd.zipBytes(entries));
        OfdLimits few = new OfdLimits(1 << 20, 1, 1 << 20, 1 << 20, 1 << 20, 200);
        assertThatThrownBy(() -> OfdPackage.read(twoEntries(), few))
                .isInstanceOfSatisfying(
                        OfdException.class, e -> assertThat(e.error()).isEqualTo(OfdError.TOO_LARGE));
        OfdLimits small = new OfdLimits(100, 10, 1 << 20, 1 << 20, 1 << 20, 200);
        assertThatThrownBy(() -> OfdPackage.read(twoEntries(), small))
                .isInstanceOfSatisfying(
                        OfdException.class, e -> assertThat(e.error()).isEqualTo(OfdError.TOO_LARGE));
    }

    /** The header says little, the data unpack to much more. */
    @Test
    void aBombThatLiesAboutItsSize() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", new byte[30 << 20]);
        byte[] file = SampleOfd.zipBytes(entries);
        byte[] size = {0, 0, (byte) 0xE0, 1};
        for (int at = 0; at + 4 < file.length; at++) {
            if (Arrays.equals(file, at, at + 4, size, 0, 4)) {
                file[at + 2] = 1;
                file[at + 3] = 0;
            }
        }
        OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(file));
        assertThat(inspection.steps())
                .anyMatch(step -> step.reason().equals("DAMAGED_ENTRY") && step.result() == StepResult.BAD);
    }

    @Test
    void noPackageAtAll() {
        assertRefused(OfdError.NOT_A_PACKAGE, new byte[0]);
        assertRefused(OfdError.NOT_A_PACKAGE, new byte[1000]);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("Other.xml", new byte[] {1});
        assertRefused(OfdError.ENTRY_MISSING, SampleOfd.zipBytes(entries));
    }

    @Test
    void cutOffAnywhere() {
        for (int length = 0; length < SEALED.length; length += 61) {
            assertRefused(OfdError.NOT_A_PACKAGE, Arrays.copyOf(SEALED, length));
        }
    }

    /** Whatever byte is changed: refused, told, or one of those that say nothing (dates, versions, attributes). */
    @Test
    void aByteChangedAnywhereNeverCrashesAndNeverHidesInContent() {
        ZipArchive original = ZipArchive.read(SEALED, OfdLimits.DEFAULT);
        Random random = new Random(20261122);
        for (int i = 0; i < 1500; i++) {
            byte[] file = SEALED.clone();
            int at = random.nextInt(file.length);
            file[at] ^= (byte) (1 + random.nextInt(255));
            Throwable thrown = catchThrowable(() -> {
                OfdInspection inspection = OfdInspector.inspect(OfdPackage.read(file));
                boolean told = Stream.concat(
                                inspection.steps().stream(),
                                inspection.signatures().stream().flatMap(each -> each.steps().stream()))
                        .anyMatch(step -> step.result() == StepResult.BAD);
                // The last bits of a deflated entry are padding, and mean nothing.
                boolean same =
                        told || Arrays.equals(contents(original), contents(ZipArchive.read(file, OfdLimits.DEFAULT)));
                assertThat(same).as("byte " + at).isTrue();
            });
            if (thrown != null) {
                assertThat(thrown).as("byte " + at).isInstanceOf(OfdException.class);
            }
        }
    }

    private static byte[] contents(ZipArchive archive) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        archive.items().stream()
                .filter(item -> !item.isFolder())
                .forEach(item -> all.writeBytes(archive.bytes(item.name(), item.size())));
        return all.toByteArray();
    }

    private static byte[] twoEntries() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("OFD.xml", new byte[] {'x'});
        entries.put("a/one.xml", new byte[] {'1'});
        entries.put("a/two.xml", new byte[] {'2'});
        return SampleOfd.zipBytes(entries);
    }

    /** Names of the same length. */
    private static byte[] renamed(byte[] file, String from, String to) {
        String text = new String(file, ISO_8859_1);
        assertThat(to).hasSameSizeAs(from);
        return text.replace(from, to).getBytes(ISO_8859_1);
    }

    private static void assertRefused(OfdError error, byte[] file) {
        assertThatThrownBy(() -> OfdPackage.read(file))
                .isInstanceOfSatisfying(
                        OfdException.class, e -> assertThat(e.error()).isEqualTo(error));
    }
}
