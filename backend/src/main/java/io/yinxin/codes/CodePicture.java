package io.yinxin.codes;

import cn.hutool.captcha.AbstractCaptcha;
import cn.hutool.captcha.generator.CodeGenerator;
import cn.hutool.core.img.ColorUtil;
import cn.hutool.core.img.GraphicsUtil;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.Serial;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The library's picture of a code, with what its ready ones lack: colours that stand out from the ground, room for every
 * character, and a code from outside (the library's own generator can be foretold).
 */
final class CodePicture extends AbstractCaptcha {
    static final int WIDTH = 160;
    static final int HEIGHT = 48;

    @Serial
    private static final long serialVersionUID = 1L;

    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 32);
    private static final Color GROUND = new Color(0xF8, 0xF8, 0xF4);
    /** Least distance of a colour from white, of 441 in all; the library allows little more. */
    private static final int CONTRAST = 290;

    private static final int LINES = 24;
    private static final double MOST_SLANT = 0.15;
    private static final int MARGIN = 6;

    private CodePicture(String code) {
        super(WIDTH, HEIGHT, new Given(code), LINES);
        setFont(FONT);
    }

    /** A PNG picture. */
    static byte[] of(String code) {
        CodePicture picture = new CodePicture(code);
        picture.createCode();
        return picture.getImageBytes();
    }

    @Override
    protected Image createImage(String code) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = GraphicsUtil.createGraphics(picture, GROUND);
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            drawLines(pen);
            pen.translate(MARGIN, 0);
            pen.shear(ThreadLocalRandom.current().nextDouble(-MOST_SLANT, MOST_SLANT), 0);
            GraphicsUtil.drawStringColourful(pen, code, font, WIDTH - 2 * MARGIN, HEIGHT, Color.WHITE, CONTRAST);
        } finally {
            pen.dispose();
        }
        return picture;
    }

    private void drawLines(Graphics2D pen) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        pen.setStroke(new BasicStroke(1));
        for (int i = 0; i < interfereCount; i++) {
            pen.setColor(ColorUtil.randomColor(Color.WHITE, CONTRAST));
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            pen.drawLine(x, y, x + random.nextInt(-25, 25), y + random.nextInt(-12, 12));
        }
    }

    /** A code somebody else has chosen. */
    private record Given(String code) implements CodeGenerator {
        @Override
        public String generate() {
            return code;
        }

        @Override
        public boolean verify(String expected, String typed) {
            throw new UnsupportedOperationException("CaptchaAnswers judges");
        }
    }
}
