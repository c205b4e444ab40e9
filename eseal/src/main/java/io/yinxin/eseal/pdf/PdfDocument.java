package io.yinxin.eseal.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * A document as far as a preview needs it.
 *
 * @param title empty if it has none
 */
public record PdfDocument(String title, List<PdfPage> pages) {
    public PdfDocument {
        pages = List.copyOf(pages);
    }

    /** @throws PdfException NOT_A_PDF, ENCRYPTED, TOO_LARGE */
    public static PdfDocument read(byte[] file) {
        return Unpacking.within(PdfLimits.STRUCTURE, () -> pagesOf(file));
    }

    private static PdfDocument pagesOf(byte[] file) {
        try (PDDocument document = PdfFile.open(file)) {
            List<PdfPage> pages = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                var size = new PageFrame(page).size();
                pages.add(new PdfPage(pages.size() + 1, size.width(), size.height()));
            }
            String title = document.getDocumentInformation().getTitle();
            return new PdfDocument(Optional.ofNullable(title).orElse(""), pages);
        } catch (IOException | IllegalStateException e) {
            throw PdfException.of(PdfError.NOT_A_PDF, e);
        }
    }
}
