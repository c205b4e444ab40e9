package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a handwritten signature in black ink out of the scan of a page. Blocking, like {@link ExtractSeals}. */
public final class ExtractSignature {
    private static final double MARGIN_MM = 2;
    private static final double PIECE_MM = 4;
    private static final double LARGEST_MM = 40;
    private static final double ASSUMED_PAGE_MM = 210;
    private static final double GOOD_DPI = 280;
    private static final float FAINTEST = 0.45f;
    private static final float ANY_INK = 0.1f;
    private static final double BEFORE_MM = 3;
    private static final int BEFORE_PIXELS = 640;

    private final ScannedPage page;
    private final Progress progress;
    private final double perMm;
    private final List<Reason> reasons = new ArrayList<>();

    private ExtractSignature(ScannedPage page, Progress progress) {
        this.page = page;
        this.progress = progress;
        double shorter = Math.min(page.scan().width(), page.scan().height());
        perMm = page.resolution().isKnown() ? page.resolution().pixels(1) : shorter / ASSUMED_PAGE_MM;
    }

    /**
     * The signature with a margin of 2 mm, scaled down where it is larger than 4 cm × 4 cm (SEL-49).
     *
     * @throws ScanException if the file is not taken, or the progress says that nobody waits any more
     */
    public static FoundSignature from(byte[] file, Progress progress) throws ScanException {
        return new ExtractSignature(ScannedPage.read(file, progress), progress).extract();
    }

    private FoundSignature extract() throws ScanException {
        WritingSearch search = WritingSearch.in(page.small(), perMm / page.step());
        Optional<Box> found = search.find();
        reasons.addAll(search.reasons());
        Resolution resolution = page.resolution();
        add(Reason.SIZE_UNKNOWN, !resolution.isKnown());
        add(Reason.RESOLUTION_DOUBTFUL, resolution.source() == Resolution.Source.A4_PAGE_AGAINST_FILE);
        add(Reason.COARSE, resolution.isKnown() && resolution.dpi() < GOOD_DPI);
        Optional<FoundSignature.Writing> writing = Optional.empty();
        if (found.isPresent()) {
            progress.pass(ExtractionStep.SEPARATE, 0.6);
            writing = Optional.of(writing(scaled(found.get()), search.lines()));
        }
        progress.pass(ExtractionStep.WRITE, 0.97);
        return new FoundSignature(page.preview(), resolution, writing, reasons);
    }

    private Box scaled(Box small) {
        int step = page.step();
        return around(
                new Box(small.x() * step, small.y() * step, small.width() * step, small.height() * step), PIECE_MM);
    }

    private Box around(Box box, double mm) {
        double margin = mm * perMm;
        return Box.within(
                box.x() - margin,
                box.y() - margin,
                box.x() + box.width() + margin,
                box.y() + box.height() + margin,
                page.scan().width(),
                page.scan().height());
    }

    private FoundSignature.Writing writing(Box box, List<RuledLine> lines) {
        List<RuledLine> inPiece =
                lines.stream().map(line -> line.in(box, page.step())).toList();
        WritingMatte matte = WritingMatte.of(page.scan().piece(box), inPiece, perMm);
        Box ink = matte.opacities().inked(ANY_INK);
        add(Reason.FAINT, matte.strength() < FAINTEST);
        add(Reason.CUT_OFF, isAtEdge(ink, box));
        add(Reason.LINES_REMOVED, inPiece.stream().anyMatch(line -> crosses(line, ink)));
        Plane picture = withMargin(matte.opacities(), ink, (int) Math.round(MARGIN_MM * perMm));
        double tooLarge = Math.max(picture.width(), picture.height()) / (LARGEST_MM * perMm);
        add(Reason.SCALED_DOWN, tooLarge > 1);
        Plane fitting = tooLarge > 1 ? Reduced.by(picture, tooLarge) : picture;
        Box onPage = new Box(ink.x() + box.x(), ink.y() + box.y(), ink.width(), ink.height());
        return new FoundSignature.Writing(
                ExtractedPicture.of(fitting, matte.colour(), page.resolution()),
                PageArea.of(onPage, page.scan().width(), page.scan().height()),
                PixelWriter.jpeg(Reduced.toAtMost(page.scan().piece(around(onPage, BEFORE_MM)), BEFORE_PIXELS)));
    }

    private void add(Reason reason, boolean applies) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private boolean isAtEdge(Box ink, Box box) {
        int right = ink.x() + ink.width() + box.x();
        int bottom = ink.y() + ink.height() + box.y();
        return ink.x() + box.x() <= 1
                || ink.y() + box.y() <= 1
                || right >= page.scan().width() - 1
                || bottom >= page.scan().height() - 1;
    }

    private static boolean crosses(RuledLine line, Box ink) {
        double at = line.across(line.upright() ? ink.y() + ink.height() / 2.0 : ink.x() + ink.width() / 2.0);
        double from = line.upright() ? ink.x() : ink.y();
        return at >= from && at <= from + (line.upright() ? ink.width() : ink.height());
    }

    private static Plane withMargin(Plane plane, Box ink, int margin) {
        Plane framed = new Plane(ink.width() + 2 * margin, ink.height() + 2 * margin);
        for (int y = 0; y < ink.height(); y++) {
            System.arraycopy(
                    plane.values(),
                    (y + ink.y()) * plane.width() + ink.x(),
                    framed.values(),
                    (y + margin) * framed.width() + margin,
                    ink.width());
        }
        return framed;
    }
}
