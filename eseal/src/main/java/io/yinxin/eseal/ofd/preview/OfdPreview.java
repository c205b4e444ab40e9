package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.OfdException;
import io.yinxin.eseal.ofd.OfdPackage;
import io.yinxin.eseal.ofd.OfdPage;
import io.yinxin.eseal.ofd.PageParts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * A page as a picture.
 *
 * @param image of the physical box on white
 * @param leftOut what of the page is not in it; empty if it is complete
 */
public record OfdPreview(BufferedImage image, Set<LeftOut> leftOut) {
    /** Pixels of a side. */
    private static final int LONGEST = 4_000;

    public OfdPreview {
        leftOut = Set.copyOf(leftOut);
    }

    /**
     * @param page counted from 1, of the first document
     * @param longest pixels of the longer side, 1 to 4000
     * @throws OfdException if there is no such page, or its size cannot be read
     */
    public static OfdPreview of(OfdPackage document, int page, int longest) {
        if (longest < 1 || longest > LONGEST) {
            throw new IllegalArgumentException("longest: " + longest);
        }
        PageParts parts = PageParts.of(document);
        OfdPage size = parts.page(page);
        double scale = longest / Math.max(size.width(), size.height());
        Budget budget = new Budget();
        Canvas canvas = new Canvas(pixels(size.width() * scale), pixels(size.height() * scale), budget);
        new PageDrawing(parts, size, canvas, budget).draw(Place.page(canvas, size));
        return new OfdPreview(canvas.image(), budget.leftOut());
    }

    /** As {@link #of}, as a PNG. */
    public static byte[] png(byte[] file, int page, int longest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(of(OfdPackage.read(file), page, longest).image(), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static int pixels(double side) {
        return (int) Math.clamp(Math.round(side), 1, LONGEST);
    }
}
