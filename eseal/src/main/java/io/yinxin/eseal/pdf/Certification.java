package io.yinxin.eseal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** What a certifying signature (DocMDP) leaves open: 1 nothing, 2 forms and signatures, 3 annotations, too. */
final class Certification {
    static final int FORMS = 2;
    static final int ANNOTATIONS = 3;

    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    private static final COSName LOCK = COSName.getPDFName("Lock");
    private static final COSName TRANSFORM = COSName.getPDFName("TransformParams");

    private Certification() {}

    static void requireOpen(PDDocument document, boolean annotations) {
        COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSDictionary signature = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
        int permission = signature == null ? ANNOTATIONS : permission(signature);
        for (PDSignatureField field : document.getSignatureFields()) {
            if (field.getSignature() != null) {
                permission = Math.min(permission, permission(field));
            }
        }
        if (permission < (annotations ? ANNOTATIONS : FORMS)) {
            throw new PdfException(PdfError.CLOSED, "DocMDP " + permission);
        }
    }

    /** What the signature of a field leaves open, by its own word or by the lock of its field (ISO 32000-2, table 236). */
    static int permission(PDSignatureField field) {
        COSDictionary lock = field.getCOSObject().getCOSDictionary(LOCK);
        int locked = lock == null ? ANNOTATIONS : lock.getInt(COSName.P, ANNOTATIONS);
        return Math.min(locked, permission(field.getSignature().getCOSObject()));
    }

    /** One that does not certify leaves all of it open. */
    private static int permission(COSDictionary signature) {
        return transforms(signature, DOC_MDP).stream()
                .mapToInt(parameters -> parameters.getInt(COSName.P, FORMS))
                .min()
                .orElse(ANNOTATIONS);
    }

    /** The parameters of a signature's transforms of this method; empty ones where it has none. */
    static List<COSDictionary> transforms(COSDictionary signature, COSName method) {
        COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
        List<COSDictionary> found = new ArrayList<>();
        for (int i = 0; references != null && i < references.size(); i++) {
            COSBase reference = references.getObject(i);
            if (reference instanceof COSDictionary dictionary
                    && method.equals(dictionary.getCOSName(COSName.getPDFName("TransformMethod")))) {
                COSDictionary parameters = dictionary.getCOSDictionary(TRANSFORM);
                found.add(parameters == null ? new COSDictionary() : parameters);
            }
        }
        return found;
    }
}
