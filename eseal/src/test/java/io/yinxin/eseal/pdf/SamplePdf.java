package io.yinxin.eseal.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Small documents, and changes to them. */
public final class SamplePdf {
    private SamplePdf() {}

    public interface Change {
        void on(PDDocument document) throws IOException;
    }

    /** A4 pages; each says "Seal here" 100 mm from the left, its baseline 100 mm from the bottom. */
    public static byte[] withPages(int pages) {
        return withPages(pages, page -> {});
    }

    public static byte[] withPages(int pages, Consumer<PDPage> setting) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                setting.accept(page);
                document.addPage(page);
                write(document, page, "Seal here");
            }
            document.getDocumentInformation().setTitle("Sample");
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(PDDocument document, PDPage page, String text) throws IOException {
        try (PDPageContentStream content =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset((float) (100 * PageFrame.POINTS), (float) (100 * PageFrame.POINTS));
            content.showText(text);
            content.endText();
        }
    }

    /** A change written behind the file as it is. */
    public static byte[] updated(byte[] file, Change change) {
        try (PDDocument document = Loader.loadPDF(file)) {
            change.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encrypted(String userPassword) {
        try (PDDocument document = Loader.loadPDF(withPages(1))) {
            document.protect(new StandardProtectionPolicy("owner", userPassword, new AccessPermission()));
            return saved(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] replaced(byte[] file, String from, String to) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
