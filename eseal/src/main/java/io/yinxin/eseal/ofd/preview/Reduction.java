package io.yinxin.eseal.ofd.preview;

import java.awt.AlphaComposite;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Halves a picture until it is not twice as large as shown: a single bilinear step would skip thin lines. */
final class Reduction {
    private Reduction() {}

    static BufferedImage to(BufferedImage picture, double width, double height) {
        BufferedImage at = picture;
        while (at.getWidth() >= 2 * Math.max(1, width) || at.getHeight() >= 2 * Math.max(1, height)) {
            at = scaled(at, halved(at.getWidth(), width), halved(at.getHeight(), height));
        }
        return at.getType() == BufferedImage.TYPE_INT_ARGB ? at : scaled(at, at.getWidth(), at.getHeight());
    }

    private static int halved(int side, double shown) {
        return side >= 2 * Math.max(1, shown) ? side / 2 : side;
    }

    private static BufferedImage scaled(BufferedImage from, int width, int height) {
        BufferedImage to = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setComposite(AlphaComposite.Src);
        graphics.drawImage(from, 0, 0, width, height, null);
        graphics.dispose();
        return to;
    }
}
