package io.yinxin.eseal.drawing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws all kinds and lengths beside each other on paper, to be looked at: docs/images/seals-drawn.png. */
final class ContactSheet {
    private static final int DPI = 150;
    private static final int FIELD = 256;

    private ContactSheet() {}

    static void write(Path file) throws IOException {
        List<String> names = List.of(Names.OF_4, Names.OF_8, Names.OF_14, Names.OF_22, Names.OF_40, Names.of(60));
        SealKind[] kinds = SealKind.values();
        BufferedImage sheet =
                new BufferedImage(names.size() * FIELD, (kinds.length + 1) * FIELD, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = sheet.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        for (int column = 0; column < names.size(); column++) {
            for (int row = 0; row < kinds.length; row++) {
                put(graphics, column, row, Names.design(kinds[row], names.get(column)), InkColour.RED);
            }
        }
        SealTemplate company = SealKind.COMPANY.template();
        SealDesign mixed = SealDesign.of(company, "印信（上海）Tech有限公司");
        put(graphics, 0, kinds.length, mixed.withSerial("3100000000017"), InkColour.RED);
        put(
                graphics,
                1,
                kinds.length,
                Names.design(SealKind.FINANCE, Names.OF_22).withSerial("31000001"),
                InkColour.RED);
        put(
                graphics,
                2,
                kinds.length,
                Names.design(SealKind.INVOICE, Names.OF_14).withSerial("2"),
                InkColour.RED);
        put(graphics, 3, kinds.length, SealDesign.of(company, Names.OF_14), InkColour.BLUE);
        put(
                graphics,
                4,
                kinds.length,
                SealDesign.of(company, "Qinghe Yinxin Technology (Yunchuan) Co., Ltd."),
                InkColour.RED);
        put(graphics, 5, kinds.length, SealDesign.of(company, Names.of(100)), InkColour.RED);
        graphics.dispose();
        ImageIO.write(sheet, "png", file.toFile());
    }

    private static void put(Graphics2D graphics, int column, int row, SealDesign design, InkColour ink)
            throws IOException {
        BufferedImage seal = ImageIO.read(
                new ByteArrayInputStream(new DrawSeal().draw(design).png(ink, DPI)));
        int x = column * FIELD + (FIELD - seal.getWidth()) / 2;
        int y = row * FIELD + (FIELD - seal.getHeight()) / 2;
        graphics.drawImage(seal, x, y, null);
    }
}
