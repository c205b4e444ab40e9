package io.yinxin.eseal.scan;

import java.util.Optional;

/** Least squares of circles and ellipses through points, by the equation Ax² + Bxy + Cy² + Dx + Ey = 1. */
final class EllipseFit {
    private EllipseFit() {}

    /** @param weights one for each point; fewer than five above 0 give nothing */
    static Optional<Outline> ellipse(double[] xs, double[] ys, double[] weights) {
        Frame frame = Frame.of(xs, ys, weights);
        double[][] sums = new double[5][6];
        for (int i = 0; i < xs.length; i++) {
            double x = frame.x(xs[i]);
            double y = frame.y(ys[i]);
            add(sums, new double[] {x * x, x * y, y * y, x, y}, 1, weights[i]);
        }
        return solve(sums).flatMap(EllipseFit::outline).map(frame::back);
    }

    /** The same for x² + y² = Dx + Ey + F. */
    static Optional<Outline> circle(double[] xs, double[] ys, double[] weights) {
        Frame frame = Frame.of(xs, ys, weights);
        double[][] sums = new double[3][4];
        for (int i = 0; i < xs.length; i++) {
            double x = frame.x(xs[i]);
            double y = frame.y(ys[i]);
            add(sums, new double[] {x, y, 1}, x * x + y * y, weights[i]);
        }
        return solve(sums)
                .map(s -> {
                    double radius = Math.sqrt(Math.max(0, s[2] + (s[0] * s[0] + s[1] * s[1]) / 4));
                    return new Outline(s[0] / 2, s[1] / 2, radius, radius, 0);
                })
                .filter(circle -> circle.longer() > 0)
                .map(frame::back);
    }

    private static void add(double[][] sums, double[] terms, double right, double weight) {
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < terms.length; j++) {
                sums[i][j] += weight * terms[i] * terms[j];
            }
            sums[i][terms.length] += weight * terms[i] * right;
        }
    }

    /** Gauss with the largest pivot. */
    private static Optional<double[]> solve(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int best = c;
            for (int r = c + 1; r < n; r++) {
                best = Math.abs(m[r][c]) > Math.abs(m[best][c]) ? r : best;
            }
            double[] pivot = m[best];
            m[best] = m[c];
            m[c] = pivot;
            if (Math.abs(pivot[c]) < 1e-12) {
                return Optional.empty();
            }
            for (int r = 0; r < n; r++) {
                double share = r == c ? 0 : m[r][c] / pivot[c];
                for (int k = c; k <= n && share != 0; k++) {
                    m[r][k] -= share * pivot[k];
                }
            }
        }
        double[] solution = new double[n];
        for (int r = 0; r < n; r++) {
            solution[r] = m[r][n] / m[r][r];
        }
        return Optional.of(solution);
    }

    private static Optional<Outline> outline(double[] s) {
        double a = s[0];
        double b = s[1] / 2;
        double c = s[2];
        double determinant = a * c - b * b;
        if (determinant <= 1e-9) {
            return Optional.empty();
        }
        double x = (b * s[4] - c * s[3]) / (2 * determinant);
        double y = (b * s[3] - a * s[4]) / (2 * determinant);
        double scale = 1 + a * x * x + 2 * b * x * y + c * y * y;
        double middle = (a + c) / 2;
        double spread = Math.hypot((a - c) / 2, b);
        if (scale <= 0 || middle - spread <= 0) {
            return Optional.empty();
        }
        double longer = Math.sqrt(scale / (middle - spread));
        double shorter = Math.sqrt(scale / (middle + spread));
        double angle = Math.atan2(2 * b, a - c) / 2 + Math.PI / 2;
        return Optional.of(new Outline(x, y, longer, shorter, normal(angle)));
    }

    /** An axis has no direction: between −90° and 90°. */
    private static double normal(double angle) {
        return angle - Math.PI * Math.round(angle / Math.PI);
    }

    /** Coordinates around 0 of size about 1, without which the sums lose all digits. */
    private record Frame(double centreX, double centreY, double scale) {
        static Frame of(double[] xs, double[] ys, double[] weights) {
            double total = 1e-9;
            double x = 0;
            double y = 0;
            for (int i = 0; i < xs.length; i++) {
                total += weights[i];
                x += weights[i] * xs[i];
                y += weights[i] * ys[i];
            }
            x /= total;
            y /= total;
            double spread = 1e-9;
            for (int i = 0; i < xs.length; i++) {
                spread += weights[i] * Math.hypot(xs[i] - x, ys[i] - y);
            }
            return new Frame(x, y, spread / total);
        }

        double x(double value) {
            return (value - centreX) / scale;
        }

        double y(double value) {
            return (value - centreY) / scale;
        }

        Outline back(Outline fitted) {
            return fitted.scaled(scale).moved(centreX, centreY);
        }
    }
}
