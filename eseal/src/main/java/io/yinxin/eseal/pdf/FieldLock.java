package io.yinxin.eseal.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/**
 * The fields of the form that a signature locks (FieldMDP; ISO 32000-2, 12.8.2.4): whoever fills them in later, or signs in
 * them, has changed what was signed, even if a later signature answers for the rest.
 */
record FieldLock(List<Part> parts) {
    private static final COSName FIELD_MDP = COSName.getPDFName("FieldMDP");

    /** @param named whether the names are those that are locked; else those that are not */
    private record Part(boolean named, List<String> names) {
        boolean locks(String field) {
            return named == names.stream().anyMatch(name -> field.equals(name) || field.startsWith(name + "."));
        }
    }

    static FieldLock of(COSDictionary signature) {
        List<Part> parts = new ArrayList<>();
        for (COSDictionary parameters : Certification.transforms(signature, FIELD_MDP)) {
            String action = parameters.getNameAsString("Action");
            COSArray fields = parameters.getCOSArray(COSName.FIELDS);
            // All of them; so is what cannot be read.
            boolean all = fields == null || !"Include".equals(action) && !"Exclude".equals(action);
            parts.add(all ? new Part(false, List.of()) : new Part("Include".equals(action), names(fields)));
        }
        return new FieldLock(parts);
    }

    private static List<String> names(COSArray fields) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            COSBase name = fields.getObject(i);
            if (name instanceof COSString text) {
                names.add(text.getString());
            }
        }
        return names;
    }

    boolean forbids(Change change) {
        return !change.field().isEmpty() && parts.stream().anyMatch(part -> part.locks(change.field()));
    }
}
