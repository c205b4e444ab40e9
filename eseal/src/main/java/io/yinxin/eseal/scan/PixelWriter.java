package io.yinxin.eseal.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures: results as PNG with alpha and density, previews as JPEG. */
final class PixelWriter {
    private static final String PNG = "javax_imageio_png_1.0";
    private static final double METRES_PER_INCH = 0.0254;
    private static final float PREVIEW_QUALITY = 0.85f;

    private PixelWriter() {}

    /**
     * One colour, more or less opaque: straight alpha, no fringe of another colour at any edge.
     *
     * @param opacities 0 to 1
     * @param colour 0xRRGGBB
     * @param dpi for pHYs; 0 for none
     */
    static byte[] png(Plane opacities, int colour, double dpi) {
        BufferedImage image = new BufferedImage(
                opacities.width(), opacities.height(), BufferedImage.TYPE_BYTE_INDEXED, shades(colour));
        byte[] alphas = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < alphas.length; i++) {
            alphas[i] = (byte) Math.clamp((int) (255 * opacities.values()[i] + 0.5f), 0, 255);
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        if (dpi > 0) {
            declare(metadata, Math.round(dpi / METRES_PER_INCH));
        }
        return written(writer, new IIOImage(image, null, metadata), param);
    }

    /** A palette of all opacities: a quarter of the bytes to be compressed that red, green, blue and alpha would be. */
    private static IndexColorModel shades(int colour) {
        int[] shades = new int[256];
        for (int alpha = 1; alpha < shades.length; alpha++) {
            shades[alpha] = alpha << 24 | colour;
        }
        return new IndexColorModel(8, shades.length, shades, 0, true, -1, DataBuffer.TYPE_BYTE);
    }

    private static void declare(IIOMetadata metadata, long perMetre) {
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", String.valueOf(perMetre));
        physical.setAttribute("pixelsPerUnitYAxis", String.valueOf(perMetre));
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG);
        root.appendChild(physical);
        try {
            metadata.mergeTree(PNG, root);
        } catch (IIOInvalidTreeException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] jpeg(Rgb picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), picture.pixels());
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(PREVIEW_QUALITY);
        return written(writer, new IIOImage(image, null, null), param);
    }

    private static byte[] written(ImageWriter writer, IIOImage image, ImageWriteParam param) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
