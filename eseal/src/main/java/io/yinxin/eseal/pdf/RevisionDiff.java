package io.yinxin.eseal.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
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
    private static final Set<COSName> OF_FORMS = Set.of(COSName.FIELDS, COSName.getPDFName("SigFlags"));

    /** What programs give a form that they make for a signature. */
    private static final Set<COSName> OF_NEW_FORMS =
            Set.of(COSName.FIELDS, COSName.getPDFName("SigFlags"), COSName.DA, COSName.DR);

    /** What filling a field in changes of it and of its widget. */
    private static final Set<COSName> FILLED =
            Set.of(COSName.V, COSName.AP, COSName.AS, COSName.M, COSName.I, COSName.RV);

    private final Revision before;
    private final Revision after;
    private final LaterSignatures signatures;
    private final Comparison comparison;
    private final List<Change> changes = new ArrayList<>();

    private RevisionDiff(Revision before, Revision after) {
        this.before = before;
        this.after = after;
        signatures = new LaterSignatures(before, after);
        comparison = new Comparison(before, after);
    }

    static List<Change> between(Revision before, Revision after) {
        RevisionDiff diff = new RevisionDiff(before, after);
        diff.pages();
        diff.form();
        diff.catalog();
        return diff.changes;
    }

    private void add(Change.Kind kind, String subject) {
        add(kind, subject, "");
    }

    private void add(Change.Kind kind, String subject, String field) {
        changes.add(new Change(kind, subject, field));
    }

    /** Readers count pages by what the tree says or by what it has; both must stay. */
    private void pages() {
        int count = before.pages().size();
        int now = after.pages().size();
        if (count != now
                || before.document().getNumberOfPages() != after.document().getNumberOfPages()) {
            add(Change.Kind.PAGES_CHANGED, count + " / " + now);
        }
        for (int i = 0; i < Math.min(count, now); i++) {
            COSDictionary one = before.pages().get(i);
            COSDictionary other = after.pages().get(i);
            boolean same =
                    comparison.same(one, other, OF_PAGES) && isListOrNothing(other.getDictionaryObject(COSName.ANNOTS));
            for (COSName name : INHERITED) {
                same &= comparison.same(
                        name,
                        PDPageTree.getInheritableAttribute(one, name),
                        PDPageTree.getInheritableAttribute(other, name));
            }
            if (!same) {
                add(Change.Kind.PAGE_CHANGED, "page " + (i + 1));
            }
            annotations("page " + (i + 1), before.annotations(i), new LinkedHashMap<>(after.annotations(i)));
        }
    }

    private static boolean isListOrNothing(@Nullable COSBase annotations) {
        return annotations == null || annotations instanceof COSArray;
    }

    /** What stands later in the list is drawn over the rest. */
    private static boolean isOrderKept(Map<String, COSDictionary> old, Map<String, COSDictionary> now) {
        List<String> kept = new ArrayList<>(now.keySet());
        kept.retainAll(old.keySet());
        List<String> order = new ArrayList<>(old.keySet());
        order.retainAll(now.keySet());
        return kept.equals(order);
    }

    private void annotations(String page, Map<String, COSDictionary> old, Map<String, COSDictionary> now) {
        if (!isOrderKept(old, now)) {
            add(Change.Kind.ANNOTATION_CHANGED, page);
        }
        old.forEach((key, annotation) -> {
            COSDictionary later = now.remove(key);
            if (later == null) {
                add(Change.Kind.ANNOTATION_CHANGED, page + ": " + kind(annotation));
            } else if (!signatures.isShownBy(annotation, later) && !comparison.same(annotation, later, Set.of())) {
                String subject = page + ": " + kind(annotation);
                String field = before.fieldOf(annotation);
                if (field != null && isFilled(field, annotation, later)) {
                    add(Change.Kind.FORM_CHANGED, subject, field);
                } else {
                    add(Change.Kind.ANNOTATION_CHANGED, subject);
                }
            }
        });
        now.values().stream()
                .filter(annotation -> !signatures.isShownBy(annotation))
                .forEach(annotation -> add(Change.Kind.ANNOTATION_ADDED, page + ": " + kind(annotation)));
    }

    /** Only the widget of the same field, no signature, with another value. */
    private boolean isFilled(String field, COSDictionary widget, COSDictionary later) {
        return field.equals(after.fieldOf(later))
                && !before.isSignature(field)
                && !after.isSignature(field)
                && comparison.same(widget, later, FILLED);
    }

    private static String kind(COSDictionary annotation) {
        String kind = annotation.getNameAsString(COSName.SUBTYPE);
        return kind == null ? "?" : kind;
    }

    private void form() {
        Map<String, PDField> now = new LinkedHashMap<>(after.fields());
        before.fields().forEach((name, field) -> {
            PDField later = now.remove(name);
            if (later == null) {
                add(Change.Kind.FORM_CHANGED, name, name);
            } else if (!comparison.same(field.getCOSObject(), later.getCOSObject(), Set.of(COSName.KIDS))) {
                add(signatures.of(name).orElseGet(() -> changed(name)), name, name);
            }
        });
        now.keySet()
                .forEach(name -> signatures
                        .of(name)
                        // A field made for it was not there to be locked.
                        .ifPresentOrElse(signed -> add(signed, name), () -> add(Change.Kind.FORM_CHANGED, name, name)));
        COSDictionary form = dictionary(before);
        if (!comparison.same(form, dictionary(after), form.size() == 0 ? OF_NEW_FORMS : OF_FORMS)) {
            add(Change.Kind.FORM_CHANGED, "AcroForm");
        }
    }

    /** A signature that changes is no form that is filled in. */
    private Change.Kind changed(String field) {
        return before.isSignature(field) ? Change.Kind.ANNOTATION_CHANGED : Change.Kind.FORM_CHANGED;
    }

    private static COSDictionary dictionary(Revision revision) {
        PDAcroForm form = revision.document().getDocumentCatalog().getAcroForm(null);
        return form == null ? new COSDictionary() : form.getCOSObject();
    }

    private void catalog() {
        COSDictionary one = before.document().getDocumentCatalog().getCOSObject();
        COSDictionary other = after.document().getDocumentCatalog().getCOSObject();
        Set<COSName> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(ELSEWHERE);
        for (COSName name : names) {
            if (!comparison.same(name, one.getItem(name), other.getItem(name))) {
                add(Change.Kind.CATALOG_CHANGED, name.getName());
            }
        }
        if (!comparison.same(DSS, one.getItem(DSS), other.getItem(DSS))) {
            add(Change.Kind.LATER_VALIDATION_DATA, DSS.getName());
        }
        COSDictionary oldTrailer = before.document().getDocument().getTrailer();
        COSDictionary trailer = after.document().getDocument().getTrailer();
        if (!comparison.same(COSName.METADATA, one.getItem(COSName.METADATA), other.getItem(COSName.METADATA))
                || !comparison.same(COSName.INFO, oldTrailer.getItem(COSName.INFO), trailer.getItem(COSName.INFO))) {
            add(Change.Kind.LATER_METADATA, COSName.METADATA.getName());
        }
    }
}
