package io.yinxin.eseal.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** What a certifying signature (DocMDP) leaves open: 1 nothing, 2 forms and signatures, 3 annotations, too. */
final class Certification {
    private static final COSName DOC_MDP = COSName.getPDFName("DocMDP");
    private static final COSName TRANSFORM = COSName.getPDFName("TransformParams");

    private Certification() {}

    static void requireOpen(PDDocument document, boolean annotations) {
        int permission = permission(document);
        if (permission == 1 || permission == 2 && annotations) {
            throw new PdfException(PdfError.CLOSED, "DocMDP " + permission);
        }
    }

    private static int permission(PDDocument document) {
        COSDictionary permissions = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS);
        COSDictionary signature = permissions == null ? null : permissions.getCOSDictionary(DOC_MDP);
        COSArray references = signature == null ? null : signature.getCOSArray(COSName.getPDFName("Reference"));
        if (references == null) {
            return 3;
        }
        for (int i = 0; i < references.size(); i++) {
            COSBase reference = references.getObject(i);
            if (reference instanceof COSDictionary dictionary
                    && DOC_MDP.equals(dictionary.getCOSName(COSName.getPDFName("TransformMethod")))) {
                COSDictionary parameters = dictionary.getCOSDictionary(TRANSFORM);
                return parameters == null ? 2 : parameters.getInt(COSName.P, 2);
            }
        }
        return 3;
    }
}
