package io.yinxin.sealing;

import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.pdf.PdfDocument;
import io.yinxin.platform.problem.DomainException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks into a document that was handed in. CPU work. */
final class DocumentReading {
    /** The agent shows so many of a title. */
    private static final int LONGEST_TITLE = 200;

    /** A list of more pages is no help to anybody who wants to point at one. */
    private static final int MOST_PAGES = 2_000;

    private DocumentReading() {}

    record Read(Format format, DocumentFacts facts) {}

    /** @throws DomainException SEALING_DOCUMENT with the cause, PAYLOAD_TOO_LARGE */
    static Read read(byte[] file, @Nullable String name) {
        Format format = Format.of(file).orElseThrow(() -> refused("NEITHER_PDF_NOR_OFD"));
        DocumentFacts facts = SealingRefusals.reading(() -> switch (format) {
            case PDF -> pdf(file, name);
            case OFD -> ofd(file, name);
        });
        if (facts.pages().isEmpty() || facts.pages().size() > MOST_PAGES) {
            throw refused("NUMBER_OF_PAGES");
        }
        return new Read(format, facts);
    }

    private static DocumentFacts pdf(byte[] file, @Nullable String name) {
        PdfDocument document = PdfDocument.read(file);
        return new DocumentFacts(
                title(name, document.title(), Format.PDF),
                document.pages().stream()
                        .map(page -> new DocumentPage(page.number(), page.width(), page.height()))
                        .toList());
    }

    private static DocumentFacts ofd(byte[] file, @Nullable String name) {
        var documents = OfdPackage.read(file).documents();
        if (documents.isEmpty()) {
            return new DocumentFacts("", List.of());
        }
        var document = documents.getFirst();
        return new DocumentFacts(
                title(name, document.title(), Format.OFD),
                document.pages().stream()
                        .map(page -> new DocumentPage(page.number(), page.width(), page.height()))
                        .toList());
    }

    /** What the person called the file is what it is recognised by. */
    private static String title(@Nullable String name, String inside, Format format) {
        String said = name == null ? "" : readable(name);
        String title = said.isEmpty() ? readable(inside) : said;
        return title.isEmpty() ? format.name() : title;
    }

    /** Characters that break the line or turn the direction of writing could make a text read as another. */
    static String readable(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.LINE_SEPARATOR
                        && Character.getType(c) != Character.PARAGRAPH_SEPARATOR
                        && Character.getType(c) != Character.SURROGATE)
                .forEach(c -> {
                    if (plain.length() + Character.charCount(c) <= LONGEST_TITLE) {
                        plain.appendCodePoint(c);
                    }
                });
        return plain.toString().strip();
    }

    private static DomainException refused(String cause) {
        return DomainException.with(SealingError.SEALING_DOCUMENT, Map.of("cause", cause));
    }
}
