package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.object.Seal;
import io.yinxin.eseal.object.SealException;
import io.yinxin.eseal.object.SealPicture;
import io.yinxin.eseal.object.SealSignature;
import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdPage;
import io.yinxin.eseal.ofd.PageParts;
import io.yinxin.eseal.ofd.SealMark;
import io.yinxin.eseal.place.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** The seals that a page has already. They are shown as they are; whether they are good is not asked here. */
final class Seals {
    private final PageParts parts;
    private final OfdPage page;
    private final Canvas canvas;
    private final Budget budget;

    Seals(PageParts parts, OfdPage page, Canvas canvas, Budget budget) {
        this.parts = parts;
        this.page = page;
        this.canvas = canvas;
        this.budget = budget;
    }

    void draw(Place place) {
        for (SealMark mark : parts.seals(page)) {
            if (place.isTooDeep() || !budget.take(Budget.Cost.OBJECTS, 1)) {
                return;
            }
            picture(mark).ifPresentOrElse(picture -> draw(picture, mark, place), () -> budget.leaveOut(LeftOut.PART));
        }
    }

    private static Optional<SealPicture> picture(SealMark mark) {
        return mark.signedValue()
                .flatMap(Seals::ofSignature)
                .or(() -> mark.sealFile().flatMap(Seals::ofSeal));
    }

    private static Optional<SealPicture> ofSignature(byte[] der) {
        try {
            return Optional.of(SealSignature.read(der).seal().info().picture());
        } catch (SealException e) {
            return Optional.empty();
        }
    }

    private static Optional<SealPicture> ofSeal(byte[] der) {
        try {
            return Optional.of(Seal.read(der).info().picture());
        } catch (SealException e) {
            return Optional.empty();
        }
    }

    private void draw(SealPicture picture, SealMark mark, Place place) {
        Box box = mark.boundary();
        AffineTransform inner = AffineTransform.getTranslateInstance(box.x(), box.y());
        inner.scale(box.width(), box.height());
        Clip clip = place.clip().within(place.toPixels(), rectangle(box, 0, 0));
        if (mark.clip().isPresent()) {
            clip = clip.within(place.toPixels(), rectangle(mark.clip().get(), box.x(), box.y()));
        }
        if (picture.format().equals("OFD")) {
            page(picture.data(), inner, clip, place);
            return;
        }
        AffineTransform square = new AffineTransform(place.toPixels());
        square.concatenate(inner);
        Clip seen = clip;
        PictureFile.read(picture.data(), Math.abs(square.getScaleX()), Math.abs(square.getScaleY()), budget)
                .map(Seals::onPaper)
                .ifPresent(image -> canvas.picture(image, square, place.alpha(), seen));
    }

    private void page(byte[] file, AffineTransform inner, Clip clip, Place place) {
        try {
            PageDrawing.within(PageParts.of(OfdPackage.read(file)), inner, clip, place, canvas, budget);
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
        }
    }

    private static Rectangle2D rectangle(Box box, double x, double y) {
        return new Rectangle2D.Double(x + box.x(), y + box.y(), box.width(), box.height());
    }

    /** A seal on white paper, as JPEG stores it, must not hide the words below: the paper becomes transparent. */
    private static BufferedImage onPaper(BufferedImage picture) {
        int width = picture.getWidth();
        int[] row = new int[width];
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int pixel : row) {
                if (pixel >>> 24 != 255) {
                    return picture;
                }
            }
        }
        for (int y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                row[x] = withoutWhite(row[x]);
            }
            picture.setRGB(0, y, width, 1, row, 0, width);
        }
        return picture;
    }

    /** The least ink that gives this colour on white. */
    private static int withoutWhite(int pixel) {
        int red = pixel >> 16 & 0xFF;
        int green = pixel >> 8 & 0xFF;
        int blue = pixel & 0xFF;
        int alpha = 255 - Math.min(red, Math.min(green, blue));
        return alpha == 0 ? 0 : alpha << 24 | ink(red, alpha) << 16 | ink(green, alpha) << 8 | ink(blue, alpha);
    }

    private static int ink(int part, int alpha) {
        return Math.clamp(255 - Math.round((255 - part) * 255f / alpha), 0, 255);
    }
}
