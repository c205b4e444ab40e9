package io.yinxin.eseal.scan;

import java.util.Arrays;

/**
 * The colour of the bare paper at each place of a picture: warm paper, the shade of a fold and the glow of a lamp are no
 * ink. Measured in tiles where paper shows, filled in where ink or something else covers it, and smooth in between.
 */
final class Paper {
    /** Between these shares of a tile's pixels by brightness lies paper, unless most of the tile is covered. */
    private static final double FROM = 0.55;

    private static final double TO = 0.92;
    private static final double COVERED = 0.84;
    private static final double COLOURED = 0.2;
    private static final int CHANNELS = 3;

    /** ln of a sample as a share of white. What is nearly black is not told apart: there, noise is all there is. */
    static final float[] LOG = new float[256];

    static {
        for (int i = 0; i < LOG.length; i++) {
            LOG[i] = (float) Math.log((i + 2) / 257.0);
        }
    }

    private final int tile;
    private final int columns;
    private final int rows;
    private final float[][] logs;

    private Paper(int tile, int columns, int rows) {
        this.tile = tile;
        this.columns = columns;
        this.rows = rows;
        logs = new float[CHANNELS][columns * rows];
    }

    /** @param tile side in pixels of the squares in which paper is sought; some of them must show paper */
    static Paper of(Rgb picture, int tile) {
        Paper paper = new Paper(tile, Math.ceilDiv(picture.width(), tile), Math.ceilDiv(picture.height(), tile));
        int[] counts = new int[256];
        for (int row = 0; row < paper.rows; row++) {
            for (int column = 0; column < paper.columns; column++) {
                paper.measure(picture, column, row, counts);
            }
        }
        paper.fillCovered();
        return paper;
    }

    private void measure(Rgb picture, int column, int row, int[] counts) {
        int left = column * tile;
        int top = row * tile;
        int right = Math.min(picture.width(), left + tile);
        int bottom = Math.min(picture.height(), top + tile);
        Arrays.fill(counts, 0);
        for (int y = top; y < bottom; y++) {
            for (int i = y * picture.width() + left, end = i + right - left; i < end; i++) {
                counts[brightness(picture, i)]++;
            }
        }
        int total = (right - left) * (bottom - top);
        int from = percentile(counts, (int) (total * FROM));
        int to = percentile(counts, (int) (total * TO));
        long[] sums = new long[CHANNELS + 1];
        for (int y = top; y < bottom; y++) {
            for (int i = y * picture.width() + left, end = i + right - left; i < end; i++) {
                int brightness = brightness(picture, i);
                if (brightness >= from && brightness <= to) {
                    sums[0] += picture.red(i);
                    sums[1] += picture.green(i);
                    sums[2] += picture.blue(i);
                    sums[CHANNELS]++;
                }
            }
        }
        for (int c = 0; c < CHANNELS; c++) {
            double mean = (double) sums[c] / Math.max(1, sums[CHANNELS]);
            logs[c][row * columns + column] = (float) Math.log((mean + 2) / 257.0);
        }
    }

    private static int brightness(Rgb picture, int i) {
        return (picture.red(i) * 77 + picture.green(i) * 150 + picture.blue(i) * 29) >> 8;
    }

    private static int percentile(int[] counts, int wanted) {
        int seen = 0;
        for (int value = 0; value < counts.length; value++) {
            seen += counts[value];
            if (seen > wanted) {
                return value;
            }
        }
        return counts.length - 1;
    }

    private void fillCovered() {
        boolean[] known = shown();
        while (fillOnce(known)) {}
        for (int c = 0; c < CHANNELS; c++) {
            logs[c] = new Plane(columns, rows, logs[c]).mean(1).values();
        }
    }

    /** Tiles as bright as those around and as colourless as most. If all are strange, the picture has no paper. */
    private boolean[] shown() {
        float[] green = logs[1];
        float bright = Plane.percentile(green, 0.6);
        float[] typical = new float[CHANNELS];
        for (int c = 0; c < CHANNELS; c++) {
            typical[c] = Plane.percentile(logs[c], 0.6);
        }
        Plane around = new Plane(columns, rows, green.clone());
        boolean[] shown = new boolean[green.length];
        boolean any = false;
        for (int i = 0; i < shown.length; i++) {
            double strength =
                    InkColour.strength(typical[0] - logs[0][i], typical[1] - logs[1][i], typical[2] - logs[2][i]);
            double here = brightestAround(around, i % columns, i / columns);
            boolean covered = green[i] < here + Math.log(COVERED) || green[i] < bright + Math.log(0.55);
            shown[i] = strength < COLOURED && !covered;
            any |= shown[i];
        }
        if (!any) {
            Arrays.fill(shown, true);
        }
        return shown;
    }

    private static double brightestAround(Plane plane, int x, int y) {
        float[] near = new float[25];
        int count = 0;
        for (int v = Math.max(0, y - 2); v <= Math.min(plane.height() - 1, y + 2); v++) {
            for (int u = Math.max(0, x - 2); u <= Math.min(plane.width() - 1, x + 2); u++) {
                near[count++] = plane.at(u, v);
            }
        }
        return Plane.percentile(Arrays.copyOf(near, count), 0.7);
    }

    private boolean fillOnce(boolean[] known) {
        boolean[] before = known.clone();
        boolean changed = false;
        for (int i = 0; i < known.length; i++) {
            changed |= !before[i] && fill(i, before, known);
        }
        return changed;
    }

    private boolean fill(int i, boolean[] before, boolean[] known) {
        int column = i % columns;
        int row = i / columns;
        int count = 0;
        double[] sums = new double[CHANNELS];
        for (int v = Math.max(0, row - 1); v <= Math.min(rows - 1, row + 1); v++) {
            for (int u = Math.max(0, column - 1); u <= Math.min(columns - 1, column + 1); u++) {
                int j = v * columns + u;
                if (before[j]) {
                    count++;
                    for (int c = 0; c < CHANNELS; c++) {
                        sums[c] += logs[c][j];
                    }
                }
            }
        }
        if (count == 0) {
            return false;
        }
        for (int c = 0; c < CHANNELS; c++) {
            logs[c][i] = (float) (sums[c] / count);
        }
        known[i] = true;
        return true;
    }

    /** Densities −ln(picture/paper) of one row, channel by channel; below 0 where it is brighter than paper. */
    void densities(Rgb picture, int y, float[] red, float[] green, float[] blue) {
        densities(picture, y, 0, red, green, blue);
    }

    /** The same of all rows. */
    Densities densities(Rgb picture) {
        Densities all = new Densities(picture.width(), picture.height());
        for (int y = 0; y < picture.height(); y++) {
            densities(picture, y, y * picture.width(), all.red(), all.green(), all.blue());
        }
        return all;
    }

    private void densities(Rgb picture, int y, int at, float[] red, float[] green, float[] blue) {
        float down = Math.clamp((y + 0.5f) / tile - 0.5f, 0, rows - 1);
        int row = Math.min((int) down, Math.max(0, rows - 2));
        float[] redPaper = between(logs[0], row, down - row);
        float[] greenPaper = between(logs[1], row, down - row);
        float[] bluePaper = between(logs[2], row, down - row);
        int step = columns > 1 ? 1 : 0;
        for (int x = 0, i = y * picture.width(); x < picture.width(); x++, i++) {
            float across = Math.clamp((x + 0.5f) / tile - 0.5f, 0, columns - 1);
            int column = Math.min((int) across, Math.max(0, columns - 2));
            float right = across - column;
            int rgb = picture.pixels()[i];
            red[at + x] =
                    redPaper[column] + (redPaper[column + step] - redPaper[column]) * right - LOG[rgb >> 16 & 0xFF];
            green[at + x] = greenPaper[column]
                    + (greenPaper[column + step] - greenPaper[column]) * right
                    - LOG[rgb >> 8 & 0xFF];
            blue[at + x] = bluePaper[column] + (bluePaper[column + step] - bluePaper[column]) * right - LOG[rgb & 0xFF];
        }
    }

    /** One row of tiles and the next, mixed. */
    private float[] between(float[] log, int row, float share) {
        int next = Math.min(row + 1, rows - 1);
        float[] mixed = new float[columns];
        for (int column = 0; column < columns; column++) {
            float above = log[row * columns + column];
            mixed[column] = above + (log[next * columns + column] - above) * share;
        }
        return mixed;
    }
}
