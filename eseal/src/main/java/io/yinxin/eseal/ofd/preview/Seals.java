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
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The seals that a page has already. They are shown as they are; whether they are good is not asked here. */
final class Seals {
    // A signature may show its seal thousands of times: what it takes to do so is kept.
    private final Map<byte[], Optional<SealPicture>> pictures = new IdentityHashMap<>();
    private final Map<SealPicture, Optional<PageDrawing>> drawings = new IdentityHashMap<>();
    private final Map<SealPicture, Image> images = new IdentityHashMap<>();
    private final PageParts parts;
    private final OfdPage page;
    private final Canvas canvas;
    private final Budget budget;

    /** As it was shown last. */
    private record Image(double width, double height, Optional<BufferedImage> image) {}

    Seals(PageParts parts, OfdPage page, Canvas canvas, Budget budget) {
        this.parts = parts;
        this.page = page;
        this.canvas = canvas;
        this.budget = budget;
    }

    void draw(Place place) {
        for (SealMark mark : parts.seals(page)) {
            if (!budget.take(Budget.Cost.OBJECTS, 1)) {
                return;
            }
            picture(mark).ifPresentOrElse(picture -> draw(picture, mark, place), () -> budget.leaveOut(LeftOut.PART));
        }
    }

    private Optional<SealPicture> picture(SealMark mark) {
        return mark.signedValue()
                .flatMap(der -> read(der, value -> SealSignature.read(value).seal()))
                .or(() -> mark.sealFile().flatMap(der -> read(der, Seal::read)));
    }

    private Optional<SealPicture> read(byte[] der, Function<byte[], Seal> reader) {
        Optional<SealPicture> known = pictures.get(der);
        if (known == null) {
            known = budget.take(Budget.Cost.READ, der.length) ? readable(der, reader) : Optional.empty();
            pictures.put(der, known);
        }
        return known;
    }

    private static Optional<SealPicture> readable(byte[] der, Function<byte[], Seal> reader) {
        try {
            return Optional.of(reader.apply(der).info().picture());
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
        Clip seen = clip;
        if (picture.format().equals("OFD")) {
            drawings.computeIfAbsent(picture, this::drawing)
                    .ifPresent(drawing -> drawing.drawWithin(inner, seen, place));
            return;
        }
        AffineTransform square = new AffineTransform(place.toPixels());
        square.concatenate(inner);
        image(picture, square).ifPresent(image -> canvas.picture(image, square, place.alpha(), seen));
    }

    private Optional<PageDrawing> drawing(SealPicture picture) {
        try {
            OfdPackage document = OfdPackage.read(picture.data());
            if (!budget.take(Budget.Cost.XML, document.size())) {
                return Optional.empty();
            }
            PageParts inside = PageParts.of(document);
            return Optional.of(new PageDrawing(inside, inside.page(1), canvas, budget));
        } catch (OfdException e) {
            budget.leaveOut(LeftOut.PART);
            return Optional.empty();
        }
    }

    private Optional<BufferedImage> image(SealPicture picture, AffineTransform square) {
        double width = Math.abs(square.getScaleX());
        double height = Math.abs(square.getScaleY());
        Image known = images.get(picture);
        if (known == null || known.width != width || known.height != height) {
            Optional<BufferedImage> image =
                    PictureFile.read(picture.data(), width, height, budget).map(Seals::onPaper);
            known = new Image(width, height, image);
            images.put(picture, known);
        }
        return known.image;
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
