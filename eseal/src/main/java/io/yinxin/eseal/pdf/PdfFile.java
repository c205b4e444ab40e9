package io.yinxin.eseal.pdf;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/** Opens PDF files within the limits. */
final class PdfFile {
    private PdfFile() {}

    /** @throws PdfException NOT_A_PDF, ENCRYPTED, TOO_LARGE */
    static PDDocument open(byte[] file) {
        if (file.length > PdfLimits.FILE) {
            throw new PdfException(PdfError.TOO_LARGE, file.length + " bytes");
        }
        return parse(file);
    }

    /** For a part of a file that has been opened. */
    static PDDocument parse(byte[] file) {
        PDDocument document = null;
        try {
            document = Loader.loadPDF(file);
            if (document.isEncrypted()) {
                throw new PdfException(PdfError.ENCRYPTED, "encrypted");
            }
            int pages = document.getNumberOfPages();
            if (pages < 1) {
                throw new PdfException(PdfError.NOT_A_PDF, "no page");
            }
            if (pages > PdfLimits.PAGES) {
                throw new PdfException(PdfError.TOO_LARGE, pages + " pages");
            }
            PDDocument good = document;
            document = null;
            return good;
        } catch (InvalidPasswordException e) {
            throw new PdfException(PdfError.ENCRYPTED, "password");
        } catch (PdfException e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new PdfException(PdfError.NOT_A_PDF, String.valueOf(e.getMessage()));
        } finally {
            close(document);
        }
    }

    private static void close(@Nullable PDDocument document) {
        if (document != null) {
            try {
                document.close();
            } catch (IOException e) {
                throw new PdfException(PdfError.NOT_A_PDF, "closing");
            }
        }
    }
}
