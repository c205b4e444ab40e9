import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.ofdrw.gm.ses.v4.SESeal;
import org.ofdrw.font.Font;
import org.ofdrw.font.FontName;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.element.Img;
import org.ofdrw.layout.element.Paragraph;
import org.ofdrw.layout.element.Position;
import org.ofdrw.layout.element.Span;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.layout.element.canvas.FontSetting;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.OFDSigner;
import org.ofdrw.sign.SignMode;
import org.ofdrw.sign.signContainer.SESV4Container;
import org.ofdrw.sign.stamppos.NormalStampPos;
import org.ofdrw.sign.verify.OFDValidator;
import org.ofdrw.sign.verify.container.SESV4ValidateContainer;

/** What the tests ask of ofdrw. Compiled and loaded by OfdrwLoader, apart from everything else. */
public final class Ofdrw {
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private Ofdrw() {}

    public static byte[] document(String text) throws Exception {
        Path file = Files.createTempFile("ofdrw", ".ofd");
        try (OFDDoc document = new OFDDoc(file)) {
            document.add(new Paragraph(text));
        }
        return taken(file);
    }

    /** A page of words in a font of its own, figures, a picture and a mark over it. */
    public static byte[] drawing(byte[] picture, byte[] font) throws Exception {
        Path file = Files.createTempFile("ofdrw", ".ofd");
        Path image = Files.write(Files.createTempFile("ofdrw", ".png"), picture);
        Path letters = Files.write(Files.createTempFile("ofdrw", ".ttf"), font);
        try (OFDDoc document = new OFDDoc(file)) {
            VirtualPage page = new VirtualPage(210d, 297d);
            Canvas canvas = new Canvas(0, 0, 210, 297);
            canvas.setDrawer(context -> {
                context.setFillColor(200, 0, 0).fillRect(20, 20, 30, 10);
                context.setStrokeColor(0, 0, 200).setLineWidth(2);
                context.beginPath().arc(100, 60, 20, 0, 359.9).stroke();
                context.drawImage(image, 150, 20, 40, 40);
                context.addFont("Sample", letters);
                context.setFillColor(0, 0, 0).setFont(new FontSetting(10, FontName.SimSun.font()));
                context.fillText("样本文档", 20, 120);
                context.save();
                context.beginPath().rect(20, 200, 30, 30).clip();
                context.setFillColor(0, 150, 0).fillRect(0, 180, 210, 100);
                context.restore();
            });
            page.add(canvas);
            document.addVPage(page);
            document.addVPage(new VirtualPage(210d, 297d)
                    .add(new Img(40, 40, image).setPosition(Position.Absolute).setXY(100d, 100d))
                    .add(new Paragraph(20d, 20d, 150d, 30d).add(new Span(new Font("Sample", "Sample", letters), 10d, "Hamburg"))));
        } finally {
            Files.deleteIfExists(image);
            Files.deleteIfExists(letters);
        }
        return taken(file);
    }

    public static byte[] seal(byte[] file, Boolean closing, byte[] key, byte[] certificate, byte[] seal)
            throws Exception {
        PrivateKey privateKey = KeyFactory.getInstance("EC", PROVIDER).generatePrivate(new PKCS8EncodedKeySpec(key));
        Certificate signer =
                CertificateFactory.getInstance("X.509", PROVIDER).generateCertificate(new ByteArrayInputStream(certificate));
        Path in = written(file);
        Path out = Files.createTempFile("ofdrw", ".ofd");
        try (OFDReader reader = new OFDReader(in);
                OFDSigner sealing = new OFDSigner(reader, out)) {
            sealing.setSignMode(closing ? SignMode.WholeProtected : SignMode.ContinueSign);
            sealing.setSignContainer(new SESV4Container(privateKey, SESeal.getInstance(seal), signer));
            sealing.addApPos(new NormalStampPos(1, 50, 50, 40, 40));
            sealing.exeSign();
        } finally {
            Files.deleteIfExists(in);
        }
        return taken(out);
    }

    /** Throws if a signature is not good. */
    public static void verify(byte[] file) throws Exception {
        Path in = written(file);
        try (OFDReader reader = new OFDReader(in);
                OFDValidator validator = new OFDValidator(reader)) {
            validator.setValidator(new SESV4ValidateContainer());
            validator.exeValidate();
        } finally {
            Files.deleteIfExists(in);
        }
    }

    private static Path written(byte[] file) throws Exception {
        return Files.write(Files.createTempFile("ofdrw", ".ofd"), file);
    }

    private static byte[] taken(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        return bytes;
    }
}
