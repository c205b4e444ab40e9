package io.yinxin.eseal.ofd.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.yinxin.eseal.Node;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.SampleOfd;
import io.yinxin.eseal.sample.SampleKey;
import io.yinxin.eseal.sample.SampleSeal;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Pages made to cost much or to break the drawing. Each must end soon, and with a picture. */
@Tag("SEL-61")
@Timeout(300)
class HostilePageTest {
    private static final String WIDE = "<ofd:PathObject Boundary=\"0 0 200 100\" ";

    private final Random random = new Random(20261122);

    private static Seen drawn(SamplePage page) {
        return Seen.of(OfdPreview.of(OfdPackage.read(page.file()), 1, 1100), 5.5);
    }

    private static void tooMuch(SamplePage page) {
        byte[] file = page.file();
        long start = cpu();
        assertThat(OfdPreview.of(OfdPackage.read(file), 1, 1100).leftOut()).contains(LeftOut.TOO_MUCH);
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(Duration.ofSeconds(20));
    }

    /** Of this thread: machines that do other work, too, must not fail a test. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** The container refuses what is packed too well. */
    private String many(String object, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> object.replaceFirst(" ", " Name=\"" + Long.toHexString(random.nextLong()) + "\" "))
                .collect(Collectors.joining());
    }

    @Test
    void manyObjectsAsLargeAsThePage() {
        String one =
                WIDE + "Fill=\"true\"><ofd:FillColor Value=\"1 2 3\"/><ofd:AbbreviatedData>M 0 0 L 200 0 L 200 100 C"
                        + "</ofd:AbbreviatedData></ofd:PathObject>";
        tooMuch(new SamplePage().with(many(one, 40_000)));
    }

    @Test
    void onePathBackAndForth() {
        tooMuch(new SamplePage()
                .with(WIDE + "Fill=\"true\"><ofd:FillColor/><ofd:AbbreviatedData>M 0 0 "
                        + IntStream.range(0, 90_000)
                                .mapToObj(i -> "L " + random.nextInt(200) + " 100 L " + random.nextInt(200) + " 0 ")
                                .collect(Collectors.joining())
                        + "</ofd:AbbreviatedData></ofd:PathObject>"));
    }

    @Test
    void clipsOfAFreeFormOnEachObject() {
        String one = WIDE + "Fill=\"true\"><ofd:FillColor/><ofd:Clips>"
                + "<ofd:Clip><ofd:Area><ofd:Path><ofd:AbbreviatedData>M 0 0 L 200 0 L 100 100 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip>"
                        .repeat(5)
                + "</ofd:Clips><ofd:AbbreviatedData>M 0 0 L 200 0 L 200 100 C</ofd:AbbreviatedData></ofd:PathObject>";
        tooMuch(new SamplePage().with(many(one, 2_000)));
    }

    @Test
    void compositesWithinThemselves() {
        String object = "<ofd:CompositeObject Boundary=\"0 0 200 100\" ResourceID=\"50\"/>";
        tooMuch(new SamplePage()
                .withResources("<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"50\"><ofd:Content>"
                        + object.repeat(10) + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                .with(object));
    }

    private SamplePage repeated(String unit, int times) {
        String inner = "<ofd:CompositeObject Boundary=\"0 0 200 100\" ResourceID=\"51\"/>";
        return new SamplePage()
                .withResources("<ofd:CompositeGraphicUnits><ofd:CompositeGraphicUnit ID=\"51\"><ofd:Content>" + unit
                        + "</ofd:Content></ofd:CompositeGraphicUnit></ofd:CompositeGraphicUnits>")
                .with(many(inner, times));
    }

    @Test
    void aLongPathUsedAgainAndAgain() {
        for (int pieces : new int[] {199_000, 99_000}) {
            String path = "M 0 0 "
                    + IntStream.range(0, pieces)
                            .mapToObj(i -> "L " + random.nextInt(200) + " " + random.nextInt(100) + " ")
                            .collect(Collectors.joining());
            tooMuch(repeated(
                    WIDE
                            + "Fill=\"true\" Join=\"Round\" Cap=\"Round\"><ofd:FillColor Value=\"1 2 3\"/><ofd:AbbreviatedData>"
                            + path + "</ofd:AbbreviatedData></ofd:PathObject>",
                    300));
        }
    }

    /** Each of them is nothing, and all of them are looked through for what is not there. */
    @Test
    void elementsOfNoUse() {
        String path = WIDE + ">" + many("<ofd:X />", 150_000)
                + "<ofd:AbbreviatedData>M 0 0 L 1 1</ofd:AbbreviatedData></ofd:PathObject>";
        tooMuch(repeated(path, 20_000));
    }

    @Test
    void dashesThatAreTooManyToBeDrawn() {
        tooMuch(repeated(
                WIDE + "DashPattern=\"0.03 0.03\" Cap=\"Round\" Join=\"Round\"><ofd:AbbreviatedData>M 0 0 "
                        + "L 200 100 L 0 100 L 200 0</ofd:AbbreviatedData></ofd:PathObject>",
                20_000));
    }

    @Test
    void glyphsThatTheFontDoesNotHave() throws IOException {
        String ids = IntStream.range(0, 60_000)
                .mapToObj(i -> Integer.toString(50_000 + random.nextInt(10_000)))
                .collect(Collectors.joining(" "));
        String text =
                "<ofd:TextObject Boundary=\"0 0 200 100\" Font=\"3\" Size=\"5\"><ofd:CGTransform><ofd:Glyphs>" + ids
                        + "</ofd:Glyphs></ofd:CGTransform><ofd:TextCode X=\"0\" Y=\"9\">A</ofd:TextCode></ofd:TextObject>";
        tooMuch(repeated(text, 5_000)
                .withResources(
                        "<ofd:Fonts><ofd:Font ID=\"3\"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>")
                .withEntry("Doc_0/Res/f.ttf", TextsTest.font()));
    }

    /** A seal that is a small document, shown thousands of times by one signature. */
    @Test
    void oneSealAtThousandsOfPlaces() {
        byte[] inside = new SamplePage()
                .withCommon(many("<ofd:X />", 30_000))
                .with(WIDE + "><ofd:AbbreviatedData>M 0 0 L 200 100</ofd:AbbreviatedData></ofd:PathObject>")
                .file();
        byte[] seal = Node.parse(SampleSeal.of(SampleKey.sm2()).der())
                .with("0.3.0", Node.of(0x16, "OFD".getBytes(StandardCharsets.US_ASCII)))
                .with("0.3.1", Node.of(4, inside))
                .encode();
        String stamps = IntStream.range(0, 3_000)
                .mapToObj(i -> "<ofd:StampAnnot ID=\"" + i + "\" PageRef=\"1\" Boundary=\"" + random.nextInt(160) + " "
                        + random.nextInt(60) + " 40 40\"/>")
                .collect(Collectors.joining());
        long start = cpu();
        drawn(new SamplePage()
                .withEntry(
                        "OFD.xml",
                        "OFD",
                        "<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot><ofd:Signatures>S.xml</ofd:Signatures></ofd:DocBody>")
                .withEntry("S.xml", "Signatures", "<ofd:Signature ID=\"1\" Type=\"Seal\" BaseLoc=\"S/Signature.xml\"/>")
                .withEntry(
                        "S/Signature.xml",
                        "Signature",
                        "<ofd:SignedInfo><ofd:References/>" + stamps
                                + "<ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal></ofd:SignedInfo><ofd:SignedValue>V</ofd:SignedValue>")
                .withEntry("S/Seal.esl", seal));
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void dashesWithoutEnd() {
        long start = cpu();
        drawn(new SamplePage()
                .with(WIDE + "DashPattern=\"0.02 0.02\"><ofd:AbbreviatedData>M 0 0 L 1800000 100"
                        + "</ofd:AbbreviatedData></ofd:PathObject>"));
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void deltasWithoutEnd() {
        drawn(new SamplePage()
                .with(
                        "<ofd:TextObject Boundary=\"0 0 200 100\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"9\" DeltaX=\"g 2000000000 1\">ABC"
                                + "</ofd:TextCode></ofd:TextObject>"));
    }

    @Test
    void manyCharacters() {
        String characters = IntStream.range(0, 400_000)
                .mapToObj(i -> Character.toString(0x4E00 + random.nextInt(0x5000)))
                .collect(Collectors.joining());
        SamplePage page = new SamplePage();
        for (int i = 0; i < characters.length(); i += 1_000) {
            page.with(
                    "<ofd:TextObject Boundary=\"0 0 200 100\" Size=\"90\"><ofd:TextCode X=\"0\" Y=\"90\" DeltaX=\"0\">"
                            + characters.substring(i, i + 1_000) + "</ofd:TextCode></ofd:TextObject>");
        }
        tooMuch(page);
    }

    @Test
    void aPictureThatSaysItIsHuge() throws IOException {
        byte[] png = PartsTest.picture("png");
        ByteBuffer header = ByteBuffer.wrap(png);
        header.putInt(16, 60_000).putInt(20, 60_000);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        header.putInt(29, (int) crc.getValue());
        Seen seen = drawn(new SamplePage()
                .withResources(
                        "<ofd:MultiMedias><ofd:MultiMedia ID=\"40\"><ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias>")
                .withEntry("Doc_0/Res/a.png", png)
                .with("<ofd:ImageObject Boundary=\"0 0 100 100\" ResourceID=\"40\"/>"));
        assertThat(seen.leftOut()).containsExactly(LeftOut.PICTURE);
        seen.isBlank();
    }

    @Test
    void numbersThatAreNone() {
        String[] paths = {
            "M NaN 0 L 1 1", "M 1e308 1e308 L -1e308 0", "M 1e999 0", "L 1 1", "M 1", "X", "", "A", "M 0 0 A 1 1"
        };
        SamplePage page = new SamplePage();
        for (String path : paths) {
            page.with(WIDE + "><ofd:AbbreviatedData>" + path + "</ofd:AbbreviatedData></ofd:PathObject>");
        }
        for (String ctm : new String[] {"0 0 0 0 0 0", "1e300 0 0 1e300 0 0", "a b c", "1 2"}) {
            page.with(
                    WIDE + "CTM=\"" + ctm + "\" LineWidth=\"1e30\" MiterLimit=\"-1\" DashPattern=\"-1 0\" Alpha=\"-9\">"
                            + "<ofd:AbbreviatedData>M 0 0 L 10 10</ofd:AbbreviatedData></ofd:PathObject>");
            page.with("<ofd:TextObject Boundary=\"x\" CTM=\"" + ctm
                    + "\" Size=\"1e99\"><ofd:TextCode>A</ofd:TextCode></ofd:TextObject>");
            page.with("<ofd:ImageObject Boundary=\"0 0 -5 5\" CTM=\"" + ctm + "\" ResourceID=\"9\"/>");
        }
        assertThat(drawn(page).leftOut()).contains(LeftOut.PATH);
    }

    /** Two parts at each of twenty levels: a million glyphs in one. */
    @Test
    void glyphsMadeOfGlyphs() throws IOException {
        byte[] font = TextsTest.font();
        Map<String, int[]> tables = tables(font);
        ByteBuffer in = ByteBuffer.wrap(font);
        int glyf = SampleOfd.of(tables, "glyf")[0];
        int loca = SampleOfd.of(tables, "loca")[0];
        boolean wide = in.getShort(SampleOfd.of(tables, "head")[0] + 50) != 0;
        // The depth that the font itself allows.
        in.putShort(SampleOfd.of(tables, "maxp")[0] + 30, (short) 64);
        for (int level = 0; level < 40; level++) {
            int id = 40 + level;
            int at = 64 * level;
            in.position(glyf + at);
            in.putShort((short) -1).putLong(0x0000_0000_0100_0100L);
            int next = 40 + 2 * (level / 2) + 2;
            in.putShort((short) 0x20).putShort((short) next).putShort((short) 0);
            in.putShort((short) 0).putShort((short) (next + 1)).putShort((short) 0);
            if (wide) {
                in.putInt(loca + 4 * id, at).putInt(loca + 4 * id + 4, at + 64);
            } else {
                in.putShort(loca + 2 * id, (short) (at / 2)).putShort(loca + 2 * id + 2, (short) (at / 2 + 32));
            }
        }
        long start = cpu();
        drawn(new SamplePage()
                .withResources(
                        "<ofd:Fonts><ofd:Font ID=\"3\"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>")
                .withEntry("Doc_0/Res/f.ttf", font)
                .with(
                        "<ofd:TextObject Boundary=\"0 0 200 100\" Font=\"3\" Size=\"5\"><ofd:CGTransform><ofd:Glyphs>40</ofd:Glyphs></ofd:CGTransform>"
                                + "<ofd:TextCode X=\"0\" Y=\"9\">A</ofd:TextCode></ofd:TextObject>"));
        assertThat(Duration.ofNanos(cpu() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aFontChangedAnywhere() throws IOException {
        byte[] good = TextsTest.font();
        for (int i = 0; i < 60; i++) {
            byte[] font = good.clone();
            for (int n = 0; n < 40; n++) {
                // Most of the damage where the tables and their sizes are.
                font[random.nextInt(n % 2 == 0 ? 4_000 : font.length)] ^= (byte) (1 + random.nextInt(255));
            }
            font[0] = 0;
            font[1] = 1;
            font[2] = 0;
            font[3] = 0;
            drawn(new SamplePage()
                    .withResources(
                            "<ofd:Fonts><ofd:Font ID=\"3\"><ofd:FontFile>f.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>")
                    .withEntry("Doc_0/Res/f.ttf", font)
                    .with(
                            "<ofd:TextObject Boundary=\"0 0 200 100\" Font=\"3\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"9\">Hamburg ÄÖÜ"
                                    + "</ofd:TextCode></ofd:TextObject>"));
        }
    }

    @Test
    void aTextChangedAnywhere() {
        byte[] page = SampleOfd.of(SampleOfd.unzip(SampleOfd.withPages(1)), "Doc_0/Pages/Page_0/Content.xml");
        for (int i = 0; i < 300; i++) {
            Map<String, byte[]> entries = SampleOfd.unzip(SampleOfd.withPages(1));
            byte[] changed = page.clone();
            changed[random.nextInt(changed.length)] = (byte) (32 + random.nextInt(95));
            entries.put("Doc_0/Pages/Page_0/Content.xml", changed);
            Throwable thrown =
                    catchThrowable(() -> OfdPreview.of(OfdPackage.read(SampleOfd.zipBytes(entries)), 1, 300));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(OfdException.class);
            }
        }
    }

    @Test
    void pagesOfAnySize() {
        for (String size : new String[] {"0.001 1000000", "1e9 1e9", "1e-9 1e-9", "5 5"}) {
            Map<String, String> entries = SampleOfd.entries(1);
            entries.computeIfPresent("Doc_0/Document.xml", (name, text) -> text.replace("210 297", size));
            assertThat(OfdPreview.of(OfdPackage.read(SampleOfd.zip(entries)), 1, 500)
                            .image()
                            .getHeight())
                    .isBetween(1, 500);
        }
    }

    @Test
    void missingPartsAreLeftOut() {
        Seen seen = drawn(
                new SamplePage()
                        .withCommon("<ofd:PublicRes>No.xml</ofd:PublicRes>")
                        .withDocument("<ofd:Annotations>No.xml</ofd:Annotations>")
                        .withHead("<ofd:Template TemplateID=\"99\"/>")
                        .with(
                                "<ofd:ImageObject Boundary=\"0 0 9 9\" ResourceID=\"99\"/><ofd:CompositeObject Boundary=\"0 0 9 9\" ResourceID=\"98\"/>"));
        assertThat(seen.leftOut()).containsExactlyInAnyOrder(LeftOut.PART, LeftOut.PICTURE);
        seen.isBlank();
    }

    @Test
    void aPageThatIsNotThere() {
        OfdPackage document = OfdPackage.read(SampleOfd.withPages(1));
        assertThatThrownBy(() -> OfdPreview.of(document, 2, 500)).isInstanceOf(OfdException.class);
        assertThatThrownBy(() -> OfdPreview.of(document, 0, 500)).isInstanceOf(OfdException.class);
    }

    private static Map<String, int[]> tables(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font);
        Map<String, int[]> tables = new HashMap<>();
        for (int i = 0; i < in.getShort(4); i++) {
            int at = 12 + 16 * i;
            tables.put(
                    new String(font, at, 4, StandardCharsets.ISO_8859_1),
                    new int[] {in.getInt(at + 8), in.getInt(at + 12)});
        }
        return tables;
    }
}
