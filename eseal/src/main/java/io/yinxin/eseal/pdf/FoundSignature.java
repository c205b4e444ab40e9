package io.yinxin.eseal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * A signature dictionary where it stands in the file.
 *
 * @param page that shows its widget, counted from 1, or 0
 * @param contents with the zeros behind
 * @param range empty if ByteRange is not sound
 * @param own whether the gap of the range lies in this very dictionary
 * @param permission what it leaves open: {@link Certification}
 */
record FoundSignature(
        String field,
        int page,
        COSDictionary dictionary,
        byte[] contents,
        Optional<ByteRange> range,
        boolean own,
        int permission) {
    private static final byte[] END = "endobj".getBytes(StandardCharsets.US_ASCII);

    /** @param shared whether another field has the same dictionary for its signature */
    static FoundSignature of(PDDocument document, PDSignatureField field, int page, boolean shared, byte[] file) {
        COSDictionary dictionary = field.getSignature().getCOSObject();
        byte[] contents = dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString string
                ? string.getBytes()
                : new byte[0];
        Optional<ByteRange> range = ByteRange.of(dictionary, file.length);
        boolean own = !shared
                && range.filter(each -> holds(document, field, each, file)).isPresent();
        return new FoundSignature(
                String.valueOf(field.getFullyQualifiedName()),
                page,
                dictionary,
                contents,
                range,
                own,
                Certification.permission(field));
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
        for (int i = offset.intValue(); i + END.length <= range.gapStart(); i++) {
            if (file[i] == END[0] && Arrays.equals(file, i, i + END.length, END, 0, END.length)) {
                return false;
            }
        }
        return true;
    }
}
