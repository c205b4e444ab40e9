package io.yinxin.bench.seals;

import io.yinxin.eseal.drawing.DrawSeal;
import io.yinxin.eseal.drawing.InkColour;
import io.yinxin.eseal.drawing.SealDesign;
import io.yinxin.eseal.drawing.SealKind;
import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/** A printed and stamped A4 page as a scanner of 600 dpi would store it: noise, JPEG of quality 0.85, its density told. */
final class Scan {
    private static final int DPI = 600;
    private static final int WIDTH = 4960;
    private static final int HEIGHT = 7016;
    private static final double MM = DPI / 25.4;

    private Scan() {}

    static byte[] a4() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = page.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(0xF4F3EF));
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        try {
            stamp(canvas);
            print(canvas);
            noise(((DataBufferByte) page.getRaster().getDataBuffer()).getData());
            return jpeg(page);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            canvas.dispose();
        }
    }

    private static void stamp(Graphics2D canvas) throws IOException {
        byte[] png = new DrawSeal()
                .draw(SealDesign.of(SealKind.COMPANY.template(), "示例试用贸易有限公司"))
                .png(InkColour.RED);
        BufferedImage seal = ImageIO.read(new ByteArrayInputStream(png));
        AffineTransform place = AffineTransform.getTranslateInstance(120 * MM, 210 * MM);
        place.rotate(Math.toRadians(2));
        canvas.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.8f));
        canvas.drawImage(seal, place, null);
        canvas.setComposite(AlphaComposite.SrcOver);
    }

    /** Lines of strokes as thick and dense as those of characters of 4 mm. */
    private static void print(Graphics2D canvas) {
        Random random = new Random(1);
        canvas.setColor(new Color(0x242424));
        for (double y = 25; y < 270; y += 7) {
            for (double x = 25; x < 185; x += 4.2) {
                for (int stroke = 0; stroke < 7; stroke++) {
                    boolean across = random.nextBoolean();
                    double length = 1 + 2.4 * random.nextDouble();
                    double left = x + random.nextDouble() * (3.6 - (across ? length : 0));
                    double top = y + random.nextDouble() * (3.6 - (across ? 0 : length));
                    canvas.fillRect(
                            (int) (left * MM), (int) (top * MM), pixels(across, length), pixels(!across, length));
                }
            }
        }
    }

    private static int pixels(boolean along, double length) {
        return (int) (MM * (along ? length : 0.35));
    }

    /** Grey noise of about one level and a half. */
    private static void noise(byte[] bgr) {
        int state = 1;
        for (int i = 0; i + 2 < bgr.length; i += 3) {
            state = state * 1664525 + 1013904223;
            int off = (state >>> 30) + (state >>> 28 & 3) - 3;
            for (int c = i; c < i + 3; c++) {
                bgr[c] = (byte) Math.clamp((bgr[c] & 0xFF) + off, 0, 255);
            }
        }
    }

    private static byte[] jpeg(BufferedImage page) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(0.85f);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(page), param);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        Element jfif = (Element) root.getElementsByTagName("app0JFIF").item(0);
        jfif.setAttribute("resUnits", "1");
        jfif.setAttribute("Xdensity", String.valueOf(DPI));
        jfif.setAttribute("Ydensity", String.valueOf(DPI));
        metadata.setFromTree("javax_imageio_jpeg_image_1.0", root);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(page, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
