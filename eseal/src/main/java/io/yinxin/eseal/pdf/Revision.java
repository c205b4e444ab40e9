package io.yinxin.eseal.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was after one of its updates, and what of it is compared on its own: pages, the fields of the form, and
 * what stands on the pages. These are found where a reader finds them, whatever else says that it is one.
 */
final class Revision {
    private final PDDocument document;
    private final int end;
    private final List<COSDictionary> pages = new ArrayList<>();
    private final List<Map<String, COSDictionary>> annotations = new ArrayList<>();
    private final Map<String, PDField> fields = new LinkedHashMap<>();
    private final Map<COSDictionary, String> names = new IdentityHashMap<>();
    private final Map<COSDictionary, String> widgets = new IdentityHashMap<>();

    /** @param end of the revision, in bytes from the start of the file */
    Revision(PDDocument document, int end) {
        this.document = document;
        this.end = end;
        for (PDPage page : document.getPages()) {
            if (pages.size() == PdfLimits.PAGES) {
                throw new PdfException(PdfError.TOO_LARGE, "pages");
            }
            pages.add(page.getCOSObject());
            names.put(page.getCOSObject(), "page " + pages.size());
        }
        findFields();
        findAnnotations();
    }

    PDDocument document() {
        return document;
    }

    int end() {
        return end;
    }

    List<COSDictionary> pages() {
        return pages;
    }

    /** What stands on a page, by object number; what has none by its place. */
    Map<String, COSDictionary> annotations(int page) {
        return annotations.get(page);
    }

    /** By full name; a further one of the same name has a number behind it. */
    Map<String, PDField> fields() {
        return fields;
    }

    /** Of what is compared on its own; null for everything else. A stream can be drawn, so it is none of these. */
    @Nullable
    String name(COSDictionary dictionary) {
        return dictionary instanceof COSStream ? null : names.get(dictionary);
    }

    /** The field a widget belongs to; null for other annotations. */
    @Nullable
    String fieldOf(COSDictionary widget) {
        return widgets.get(widget);
    }

    /** The signature of a field, if it has one; else null. */
    @Nullable
    COSDictionary signature(String field) {
        return fields.get(field) instanceof PDSignatureField signed && signed.getSignature() != null
                ? signed.getSignature().getCOSObject()
                : null;
    }

    boolean isSignature(String field) {
        return fields.get(field) instanceof PDSignatureField;
    }

    /** The page that shows a field, counted from 1; 0 if none does. */
    int pageOf(PDField field) {
        List<COSDictionary> shown = widgetsOf(field.getCOSObject());
        for (int i = 0; i < annotations.size(); i++) {
            if (annotations.get(i).values().stream()
                    .anyMatch(annotation -> shown.stream().anyMatch(widget -> widget == annotation))) {
                return i + 1;
            }
        }
        return 0;
    }

    private void findFields() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) {
            return;
        }
        for (PDField field : form.getFieldTree()) {
            String name = String.valueOf(field.getFullyQualifiedName());
            for (int i = 2; fields.containsKey(name); i++) {
                name = field.getFullyQualifiedName() + " #" + i;
            }
            fields.put(name, field);
            names.putIfAbsent(field.getCOSObject(), "field " + name);
            for (COSDictionary widget : widgetsOf(field.getCOSObject())) {
                widgets.putIfAbsent(widget, name);
            }
        }
    }

    /** The field itself or its kids that say that they are its. */
    private static List<COSDictionary> widgetsOf(COSDictionary field) {
        List<COSDictionary> found = new ArrayList<>();
        if (isWidget(field)) {
            found.add(field);
        }
        COSArray kids = field.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid
                    && isWidget(kid)
                    && kid.getCOSDictionary(COSName.PARENT) == field) {
                found.add(kid);
            }
        }
        return found;
    }

    private static boolean isWidget(COSDictionary dictionary) {
        return COSName.getPDFName("Widget").equals(dictionary.getCOSName(COSName.SUBTYPE));
    }

    private void findAnnotations() {
        for (COSDictionary page : pages) {
            COSArray array = page.getCOSArray(COSName.ANNOTS);
            Map<String, COSDictionary> found =
                    array == null ? Collections.emptyMap() : LinkedHashMap.newLinkedHashMap(array.size());
            for (int i = 0; array != null && i < array.size(); i++) {
                COSBase item = array.get(i);
                COSObjectKey key = item instanceof COSObject object ? object.getKey() : null;
                if (array.getObject(i) instanceof COSDictionary annotation) {
                    String name = key == null ? "[" + i + "]" : key.toString();
                    found.put(name, annotation);
                    names.putIfAbsent(annotation, names.get(page) + " " + name);
                }
            }
            annotations.add(found);
        }
    }
}
