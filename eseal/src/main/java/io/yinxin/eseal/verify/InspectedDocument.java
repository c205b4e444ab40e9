package io.yinxin.eseal.verify;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.yinxin.eseal.ofd.OfdError;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.OfdInspection;
import io.yinxin.eseal.ofd.OfdInspector;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.pdf.PdfException;
import io.yinxin.eseal.pdf.PdfInspection;
import io.yinxin.eseal.pdf.PdfInspector;
import io.yinxin.eseal.report.Step;
import io.yinxin.eseal.report.StepCode;
import java.util.Arrays;

/**
 * A file of which everything that lies in it was looked at. That is the expensive part of a check; whom to trust is asked
 * afterwards, and may be asked again.
 */
public final class InspectedDocument {
    /** PDF readers look for the header so far. */
    private static final int PDF_HEADER_WITHIN = 1024;

    private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int SEQUENCE = 0x30;

    /** What was found. */
    sealed interface Content {
        record SealObject(byte[] der) implements Content {}

        record Ofd(OfdInspection inspection) implements Content {}

        record Pdf(PdfInspection inspection) implements Content {}

        /** A container that cannot be opened. */
        record Closed(Step step) implements Content {}
    }

    private final DocumentKind kind;
    private final Content content;

    private InspectedDocument(DocumentKind kind, Content content) {
        this.kind = kind;
        this.content = content;
    }

    /** @throws DocumentException UNSUPPORTED; what is broken in other ways ends up in the report */
    public static InspectedDocument read(byte[] file) {
        if (startsWith(file, 0, ZIP)) {
            return new InspectedDocument(DocumentKind.OFD, ofd(file));
        }
        if (isPdf(file)) {
            return new InspectedDocument(DocumentKind.PDF, pdf(file));
        }
        if (file.length > 0 && file[0] == SEQUENCE) {
            return new InspectedDocument(DocumentKind.SEAL, new Content.SealObject(file));
        }
        throw new DocumentException(DocumentFault.UNSUPPORTED);
    }

    public DocumentKind kind() {
        return kind;
    }

    Content content() {
        return content;
    }

    private static Content ofd(byte[] file) {
        try {
            return new Content.Ofd(OfdInspector.inspect(OfdPackage.read(file)));
        } catch (OfdException e) {
            if (e.error() == OfdError.ENTRY_MISSING) {
                // Some other zip.
                throw new DocumentException(DocumentFault.UNSUPPORTED);
            }
            boolean unseen = e.error() == OfdError.ENCRYPTED || e.error() == OfdError.TOO_LARGE;
            return closed(unseen, "OFD", e.error().name());
        }
    }

    private static Content pdf(byte[] file) {
        try {
            return new Content.Pdf(PdfInspector.inspect(file));
        } catch (PdfException e) {
            return switch (e.error()) {
                case ENCRYPTED, TOO_LARGE -> closed(true, "PDF", e.error().name());
                case NOT_A_PDF, CLOSED, PICTURE, SIGNATURE_TOO_LONG, NOT_PREPARED, CMS ->
                    closed(false, "PDF", "NOT_A_PDF");
            };
        }
    }

    private static Content closed(boolean unseen, String subject, String reason) {
        return new Content.Closed(
                unseen ? Step.unknown(StepCode.PACKAGE, subject, reason) : Step.bad(StepCode.PACKAGE, subject, reason));
    }

    private static boolean isPdf(byte[] file) {
        for (int at = 0; at < Math.min(PDF_HEADER_WITHIN, file.length - PDF.length + 1); at++) {
            if (startsWith(file, at, PDF)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] file, int at, byte[] mark) {
        return file.length >= at + mark.length && Arrays.equals(file, at, at + mark.length, mark, 0, mark.length);
    }
}
