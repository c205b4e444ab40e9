package io.yinxin.eseal.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A signature dictionary where it stands in the file.
 *
 * @param page that shows its widget, counted from 1, or 0
 * @param contents with the zeros behind
 * @param range empty if ByteRange is not sound
 * @param own whether the gap of the range lies in this very dictionary
 */
record FoundSignature(
        String field, int page, COSDictionary dictionary, byte[] contents, Optional<ByteRange> range, boolean own) {
    static FoundSignature of(PDDocument document, PDSignatureField field, byte[] file) {
        COSDictionary dictionary = field.getSignature().getCOSObject();
        byte[] contents = dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString string
                ? string.getBytes()
                : new byte[0];
        Optional<ByteRange> range = ByteRange.of(dictionary, file.length);
        boolean own = range.filter(each -> holds(document, field, each, file)).isPresent();
        return new FoundSignature(
                String.valueOf(field.getFullyQualifiedName()), page(document, field), dictionary, contents, range, own);
    }

    /** Signatures without a sound range come first, and are compared with nothing. */
    int end() {
        return range.map(ByteRange::end).orElse(0);
    }

    /**
     * The object that holds the dictionary starts before the gap, and does not end before it: otherwise a dictionary added
     * later could point at the signature of another.
     */
    private static boolean holds(PDDocument document, PDSignatureField field, ByteRange range, byte[] file) {
        COSBase value = field.getCOSObject().getItem(COSName.V);
        COSObjectKey key = value instanceof COSObject object
                ? object.getKey()
                : field.getCOSObject().getKey();
        Long offset = key == null ? null : document.getDocument().getXrefTable().get(key);
        if (offset == null || offset < 0 || offset >= range.gapStart()) {
            return false;
        }
        int start = offset.intValue();
        String between = new String(file, start, range.gapStart() - start, StandardCharsets.ISO_8859_1);
        return !between.contains("endobj");
    }

    private static int page(PDDocument document, PDSignatureField field) {
        for (PDAnnotationWidget widget : field.getWidgets()) {
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                try {
                    for (PDAnnotation annotation : page.getAnnotations()) {
                        if (annotation.getCOSObject() == widget.getCOSObject()) {
                            return number;
                        }
                    }
                } catch (IOException e) {
                    // A broken annotation shows nothing.
                    continue;
                }
            }
        }
        return 0;
    }
}
