package io.yinxin.eseal.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.w3c.dom.Element;

/** Writes pictures as scanners do: with density, in the quality and with the colours wanted. */
final class PictureFiles {
    private PictureFiles() {}

    static byte[] write(BufferedImage image, ScanRecipe recipe) {
        try {
            byte[] file = recipe.png
                    ? png(image, recipe.declaresDensity ? recipe.dpi : 0)
                    : jpeg(image, recipe.quality, recipe.coarseColours, recipe.declaresDensity ? recipe.dpi : 0);
            return recipe.orientation == 1 ? file : withOrientation(file, recipe.orientation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(BufferedImage image, float quality, boolean coarse, double dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        String format = "javax_imageio_jpeg_image_1.0";
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(format);
        Element jfif = (Element) root.getElementsByTagName("app0JFIF").item(0);
        jfif.setAttribute("resUnits", dpi > 0 ? "1" : "0");
        jfif.setAttribute("Xdensity", String.valueOf(dpi > 0 ? Math.round(dpi) : 1));
        jfif.setAttribute("Ydensity", String.valueOf(dpi > 0 ? Math.round(dpi) : 1));
        Element first = (Element) root.getElementsByTagName("componentSpec").item(0);
        first.setAttribute("HsamplingFactor", coarse ? "2" : "1");
        first.setAttribute("VsamplingFactor", coarse ? "2" : "1");
        metadata.setFromTree(format, root);
        return written(writer, image, metadata, param);
    }

    static byte[] png(BufferedImage image, double dpi) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
        if (dpi > 0) {
            IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
            IIOMetadataNode physical = new IIOMetadataNode("pHYs");
            String perMetre = String.valueOf(Math.round(dpi / 0.0254));
            physical.setAttribute("pixelsPerUnitXAxis", perMetre);
            physical.setAttribute("pixelsPerUnitYAxis", perMetre);
            physical.setAttribute("unitSpecifier", "meter");
            root.appendChild(physical);
            metadata.mergeTree("javax_imageio_png_1.0", root);
        }
        return written(writer, image, metadata, param);
    }

    private static byte[] written(ImageWriter writer, BufferedImage image, IIOMetadata metadata, ImageWriteParam param)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Puts an Exif segment behind the start of a JPEG. */
    static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xFF,
            (byte) 0xE1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        byte[] both = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, both, 0, 2);
        System.arraycopy(exif, 0, both, 2, exif.length);
        System.arraycopy(jpeg, 2, both, 2 + exif.length, jpeg.length - 2);
        return both;
    }
}
