package io.yinxin.eseal.ofd;

import java.util.ArrayList;
import java.util.List;

/** DeltaX and DeltaY: distances between characters; "g 3 5.5" stands for three of 5.5. */
public final class Deltas {
    private Deltas() {}

    /** @param most elements; more are of no use */
    public static double[] read(String text, int most) {
        List<Double> deltas = new ArrayList<>();
        String[] parts = text.isBlank() ? new String[0] : text.strip().split("[\\s,]+");
        for (int i = 0; i < parts.length && deltas.size() < most; i++) {
            if (parts[i].equals("g") && i + 2 < parts.length) {
                double times = Numbers.number(parts[i + 1], 0);
                double delta = Numbers.number(parts[i + 2], 0);
                for (int n = 0; n < times && deltas.size() < most; n++) {
                    deltas.add(delta);
                }
                i += 2;
            } else {
                deltas.add(Numbers.number(parts[i], 0));
            }
        }
        return deltas.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
