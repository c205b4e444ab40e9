package io.yinxin.eseal.ofd.preview;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The pictures of a document's resources. Those that are shown again and again are decoded once. */
final class Pictures {
    /** Pixels; what is beyond is decoded anew. */
    private static final long MOST_KEPT = 16_000_000;

    private final Resources resources;
    private final Budget budget;
    private final Map<String, BufferedImage> kept = new HashMap<>();
    private long keptPixels;

    Pictures(Resources resources, Budget budget) {
        this.resources = resources;
        this.budget = budget;
    }

    /** @param square the transformation of the unit square to pixels, which says how large the picture is shown */
    Optional<BufferedImage> of(Resources.Item media, AffineTransform square) {
        double width = Math.hypot(square.getScaleX(), square.getShearY());
        double height = Math.hypot(square.getShearX(), square.getScaleY());
        String key = media.element().attribute("ID") + " " + Math.round(width) + " " + Math.round(height);
        BufferedImage known = kept.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<BufferedImage> read = resources
                .file(media, "MediaFile", Budget.Cost.MEDIA)
                .flatMap(file -> PictureFile.read(file, width, height, budget));
        read.ifPresent(picture -> keep(key, picture));
        return read;
    }

    private void keep(String key, BufferedImage picture) {
        long pixels = (long) picture.getWidth() * picture.getHeight();
        if (keptPixels + pixels <= MOST_KEPT) {
            keptPixels += pixels;
            kept.put(key, picture);
        }
    }
}
