package io.yinxin.eseal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/** What a reader of a document would see differently than a reader of an earlier revision of it. */
final class RevisionDiff {
    private static final Set<COSName> INHERITED =
            Set.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    private static final COSName DSS = COSName.getPDFName("DSS");
    private static final Set<COSName> ELSEWHERE = Set.of(
            COSName.PAGES, COSName.ACRO_FORM, DSS, COSName.METADATA, COSName.VERSION, COSName.getPDFName("Extensions"));
    private static final Set<COSName> OF_PAGES =
            Set.of(COSName.ANNOTS, COSName.PARENT, COSName.getPDFName("LastModified"));

    private final PDDocument before;
    private final PDDocument after;
    private final Set<COSDictionary> signedBefore;
    private final Set<COSDictionary> signedAfter;
    private final Comparison comparison = new Comparison();
    private final List<Change> changes = new ArrayList<>();

    private RevisionDiff(PDDocument before, PDDocument after) {
        this.before = before;
        this.after = after;
        this.signedBefore = signed(before);
        this.signedAfter = signed(after);
    }

    static List<Change> between(PDDocument before, PDDocument after) {
        RevisionDiff diff = new RevisionDiff(before, after);
        diff.pages();
        diff.form();
        diff.catalog();
        return diff.changes;
    }

    private void add(Change.Kind kind, String subject) {
        changes.add(new Change(kind, subject));
    }

    private void pages() {
        int count = before.getNumberOfPages();
        if (count != after.getNumberOfPages()) {
            add(Change.Kind.PAGES_CHANGED, count + " / " + after.getNumberOfPages());
        }
        for (int i = 0; i < Math.min(count, after.getNumberOfPages()); i++) {
            COSDictionary one = before.getPage(i).getCOSObject();
            COSDictionary other = after.getPage(i).getCOSObject();
            boolean same = comparison.same(one, other, OF_PAGES);
            for (COSName name : INHERITED) {
                same &= comparison.same(
                        PDPageTree.getInheritableAttribute(one, name), PDPageTree.getInheritableAttribute(other, name));
            }
            if (!same) {
                add(Change.Kind.PAGE_CHANGED, "page " + (i + 1));
            }
            annotations("page " + (i + 1), one.getCOSArray(COSName.ANNOTS), other.getCOSArray(COSName.ANNOTS));
        }
    }

    private void annotations(String page, @Nullable COSArray one, @Nullable COSArray other) {
        Map<Object, COSDictionary> old = byKey(one);
        Map<Object, COSDictionary> now = byKey(other);
        old.forEach((key, annotation) -> {
            COSDictionary later = now.remove(key);
            boolean signed = later != null && isIn(signedAfter, later) && !isIn(signedBefore, annotation);
            if (later == null || !signed && !comparison.same(annotation, later, Set.of())) {
                add(Change.Kind.ANNOTATION_CHANGED, page + ": " + kind(annotation));
            }
        });
        now.values().stream()
                .filter(annotation -> !isIn(signedAfter, annotation))
                .forEach(annotation -> add(Change.Kind.ANNOTATION_ADDED, page + ": " + kind(annotation)));
    }

    /** By object number; annotations without one by their place. */
    private static Map<Object, COSDictionary> byKey(@Nullable COSArray annotations) {
        Map<Object, COSDictionary> found = new LinkedHashMap<>();
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            COSBase item = annotations.get(i);
            COSObjectKey key = item instanceof COSObject object ? object.getKey() : null;
            if (annotations.getObject(i) instanceof COSDictionary dictionary) {
                found.put(key == null ? Integer.valueOf(i) : key, dictionary);
            }
        }
        return found;
    }

    /** Fields with a signature, by identity. One without may show anything, and nobody answers for it. */
    private static Set<COSDictionary> signed(PDDocument document) {
        Set<COSDictionary> signed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (PDField field : fields(document).values()) {
            if (field instanceof PDSignatureField signature && signature.getSignature() != null) {
                signed.add(field.getCOSObject());
            }
        }
        return signed;
    }

    private static boolean isIn(Set<COSDictionary> fields, COSDictionary widget) {
        COSDictionary parent = widget.getCOSDictionary(COSName.PARENT);
        return fields.contains(widget) || parent != null && fields.contains(parent);
    }

    private static String kind(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE);
        return kind == null ? "?" : kind;
    }

    private void form() {
        Map<String, PDField> old = fields(before);
        Map<String, PDField> now = fields(after);
        old.forEach((name, field) -> {
            PDField later = now.remove(name);
            if (later == null) {
                add(Change.Kind.FORM_CHANGED, name);
            } else if (!comparison.same(field.getCOSObject(), later.getCOSObject(), Set.of(COSName.KIDS))) {
                boolean signed = isIn(signedAfter, later.getCOSObject()) && !isIn(signedBefore, field.getCOSObject());
                add(signed ? Change.Kind.LATER_SIGNATURE : signatureChange(field), name);
            }
        });
        now.forEach((name, field) -> add(
                isIn(signedAfter, field.getCOSObject()) ? Change.Kind.LATER_SIGNATURE : Change.Kind.FORM_CHANGED,
                name));
        PDAcroForm one = before.getDocumentCatalog().getAcroForm(null);
        PDAcroForm other = after.getDocumentCatalog().getAcroForm(null);
        if (one != null
                && (other == null
                        || !comparison.same(
                                one.getCOSObject(),
                                other.getCOSObject(),
                                Set.of(COSName.FIELDS, COSName.getPDFName("SigFlags"))))) {
            add(Change.Kind.FORM_CHANGED, "AcroForm");
        }
    }

    /** A signature that changes is no form that is filled in. */
    private static Change.Kind signatureChange(PDField field) {
        return field instanceof PDSignatureField ? Change.Kind.ANNOTATION_CHANGED : Change.Kind.FORM_CHANGED;
    }

    private static Map<String, PDField> fields(PDDocument document) {
        Map<String, PDField> fields = new LinkedHashMap<>();
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form != null) {
            for (PDField field : form.getFieldTree()) {
                fields.putIfAbsent(String.valueOf(field.getFullyQualifiedName()), field);
            }
        }
        return fields;
    }

    private void catalog() {
        COSDictionary one = before.getDocumentCatalog().getCOSObject();
        COSDictionary other = after.getDocumentCatalog().getCOSObject();
        Set<COSName> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(ELSEWHERE);
        for (COSName name : names) {
            if (!comparison.same(one.getItem(name), other.getItem(name))) {
                add(Change.Kind.CATALOG_CHANGED, name.getName());
            }
        }
        if (!comparison.same(one.getItem(DSS), other.getItem(DSS))) {
            add(Change.Kind.LATER_VALIDATION_DATA, DSS.getName());
        }
        COSDictionary oldTrailer = before.getDocument().getTrailer();
        COSDictionary trailer = after.getDocument().getTrailer();
        if (!comparison.same(one.getItem(COSName.METADATA), other.getItem(COSName.METADATA))
                || !comparison.same(oldTrailer.getItem(COSName.INFO), trailer.getItem(COSName.INFO))) {
            add(Change.Kind.LATER_METADATA, COSName.METADATA.getName());
        }
    }
}
