package io.yinxin.eseal.pdf;

import io.yinxin.eseal.place.Box;
import io.yinxin.eseal.place.Glyph;
import io.yinxin.eseal.place.PageTexts;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a page in the order in which they are drawn, with their places as the page is shown. */
final class PdfTexts implements PageTexts {
    private final PDDocument document;

    PdfTexts(PDDocument document) {
        this.document = document;
    }

    @Override
    public List<Glyph> of(int page) {
        try {
            Collector collector = new Collector(new PageFrame(document.getPage(page - 1)).unit());
            collector.setStartPage(page);
            collector.setEndPage(page);
            collector.writeText(document, Writer.nullWriter());
            return collector.glyphs;
        } catch (PdfException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw PdfException.of(PdfError.NOT_A_PDF, e);
        }
    }

    private static final class Collector extends PDFTextStripper {
        private final List<Glyph> glyphs = new ArrayList<>();
        private final double unit;
        private int operators;

        Collector(double unit) {
            this.unit = unit;
        }

        @Override
        protected void processTextPosition(TextPosition text) {
            String unicode = text.getUnicode();
            if (unicode == null || unicode.isEmpty()) {
                return;
            }
            int[] codePoints = unicode.codePoints().toArray();
            if (glyphs.size() + codePoints.length > PdfLimits.GLYPHS) {
                throw new PdfException(PdfError.TOO_LARGE, "characters");
            }
            double height = text.getHeight() * unit;
            double width = text.getWidth() * unit / codePoints.length;
            for (int i = 0; i < codePoints.length; i++) {
                Box box = new Box(text.getX() * unit + i * width, text.getY() * unit - height, width, height);
                glyphs.add(new Glyph(codePoints[i], box));
            }
        }

        /** Forms may draw forms: their number says nothing about the work. */
        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (++operators > PdfLimits.OPERATORS) {
                throw new PdfException(PdfError.TOO_LARGE, "operators");
            }
            super.processOperator(operator, operands);
        }
    }
}
