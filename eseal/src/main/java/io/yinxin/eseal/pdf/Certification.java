package io.yinxin.eseal.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a certifying signature (DocMDP) leaves open: 1 nothing, 2 forms and signatures, 3 annotations, too. */
final class Certification {
    static final int FORMS = 2;
    static final int ANNOTATIONS = 3;

    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    private static final COSName TRANSFORM = COSName.getPDFName("TransformParams");

    private Certification() {}

    static void requireOpen(PDDocument document, boolean annotations) {
        COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSDictionary signature = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
        int permission = signature == null ? ANNOTATIONS : permission(signature);
        if (permission < (annotations ? ANNOTATIONS : FORMS)) {
            throw new PdfException(PdfError.CLOSED, "DocMDP " + permission);
        }
    }

    /** What a signature leaves open; one that does not certify, all of it. */
    static int permission(COSDictionary signature) {
        COSArray references = signature.getCOSArray(COSName.getPDFName("Reference"));
        for (int i = 0; references != null && i < references.size(); i++) {
            COSBase reference = references.getObject(i);
            if (reference instanceof COSDictionary dictionary
                    && DOC_MDP.equals(dictionary.getCOSName(COSName.getPDFName("TransformMethod")))) {
                COSDictionary parameters = dictionary.getCOSDictionary(TRANSFORM);
                return parameters == null ? FORMS : parameters.getInt(COSName.P, FORMS);
            }
        }
        return ANNOTATIONS;
    }
}
