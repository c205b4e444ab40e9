package io.yinxin.eseal.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Takes all red and blue seals out of the scan of a page. Blocking: seconds of one processor for a large page. */
public final class ExtractSeals {
    private static final double STRAIGHT = 5;
    private static final double UPRIGHT = 0.15;
    private static final double BEFORE_MM = 3;
    private static final int BEFORE_PIXELS = 640;

    private final ScannedPage page;
    private final Wishes wishes;
    private final Progress progress;

    private ExtractSeals(ScannedPage page, Wishes wishes, Progress progress) {
        this.page = page;
        this.wishes = wishes;
        this.progress = progress;
    }

    /**
     * Memory: the decoded picture and, for each seal in turn, some planes of its size.
     *
     * @param file JPEG or PNG, by its content
     * @throws ScanException if the file is not taken, or the progress says that nobody waits any more
     */
    public static FoundSeals from(byte[] file, Wishes wishes, Progress progress) throws ScanException {
        return new ExtractSeals(ScannedPage.read(file, progress), wishes, progress).extract();
    }

    private FoundSeals extract() throws ScanException {
        StampSearch search = StampSearch.on(page);
        List<StampSearch.Stamp> stamps = search.stamps();
        List<FoundSeal> seals = new ArrayList<>();
        Resolution resolution = page.resolution();
        for (int i = 0; i < stamps.size(); i++) {
            double done = 0.5 + 0.45 * i / stamps.size();
            progress.pass(ExtractionStep.SEPARATE, done);
            StampSearch.Stamp stamp = stamps.get(i);
            resolution = resolutionBy(stamp.outline());
            seals.add(seal(stamp, resolution, search.overlapped().contains(stamp), done + 0.2 / stamps.size()));
        }
        progress.pass(ExtractionStep.WRITE, 0.97);
        seals.sort(Comparator.comparingDouble(
                seal -> -seal.area().width() * seal.area().height()));
        return new FoundSeals(page.preview(), resolution, seals, search.reasons());
    }

    private Resolution resolutionBy(Outline outline) {
        return wishes.diameterMm().isPresent()
                ? new Resolution(
                        2 * outline.longer() / wishes.diameterMm().getAsDouble() * Resolution.MM_PER_INCH,
                        Resolution.Source.GIVEN_DIAMETER)
                : page.resolution();
    }

    private FoundSeal seal(StampSearch.Stamp stamp, Resolution resolution, boolean overlapped, double done)
            throws ScanException {
        double perMm = resolution.isKnown() ? resolution.pixels(1) : stamp.perMm();
        StampMatte matte = StampMatte.of(page, stamp.outline(), stamp.colour(), perMm);
        progress.pass(ExtractionStep.STRAIGHTEN, done);
        Resolution measured = wishes.diameterMm().isPresent() ? resolutionBy(matte.outline()) : resolution;
        RingCheck ring = RingCheck.of(matte.opacities(), matte.outline(), perMm, pageSeenFrom(matte.box()));
        Tilt tilt = straightened(Upright.of(matte.opacities(), matte.outline()));
        List<Reason> reasons = StampQuality.of(matte, ring, tilt, measured, perMm);
        if (overlapped) {
            reasons.add(Reason.OVERLAPPING);
        }
        StampMatte turned = tilt.straightened() == 0 ? matte : matte.turned(tilt.straightened());
        boolean sized = measured.isKnown();
        return new FoundSeal(
                stamp.colour(),
                ExtractedPicture.of(turned.cropped(), matte.ink().colour(), measured),
                sized ? measured.mm(2 * matte.outline().longer()) : 0,
                sized ? measured.mm(2 * matte.outline().shorter()) : 0,
                tilt,
                PageArea.of(
                        matte.tightOnPage(), page.scan().width(), page.scan().height()),
                before(matte, perMm),
                reasons);
    }

    private Box pageSeenFrom(Box piece) {
        return new Box(-piece.x(), -piece.y(), page.scan().width(), page.scan().height());
    }

    private Tilt straightened(Tilt tilt) {
        if (wishes.turn().isPresent()) {
            return tilt.straightenedBy(wishes.turn().getAsDouble());
        }
        double off = Math.abs(tilt.degrees());
        return tilt.known() && off >= UPRIGHT && off <= STRAIGHT ? tilt.straightenedBy(-tilt.degrees()) : tilt;
    }

    private byte[] before(StampMatte matte, double perMm) {
        Box tight = matte.tightOnPage();
        double margin = BEFORE_MM * perMm;
        Box around = Box.within(
                tight.x() - margin,
                tight.y() - margin,
                tight.x() + tight.width() + margin,
                tight.y() + tight.height() + margin,
                page.scan().width(),
                page.scan().height());
        return PixelWriter.jpeg(Reduced.toAtMost(page.scan().piece(around), BEFORE_PIXELS));
    }
}
