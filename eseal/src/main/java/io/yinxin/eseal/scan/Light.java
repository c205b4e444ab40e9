package io.yinxin.eseal.scan;

/**
 * Light as a share of what paper throws back, and optical density, −ln of it. Both ways by tables with straight lines in
 * between, since every pixel asks: exact to a ten-thousandth where samples of eight bits can tell a difference at all.
 */
final class Light {
    private static final int STEPS = 4096;

    /** Densities of the table; beyond lie single pixels. */
    private static final float LEAST_DENSITY = -1;

    private static final float MOST_DENSITY = 10;
    private static final float DENSITY_STEP = (MOST_DENSITY - LEAST_DENSITY) / STEPS;

    private static final float LEAST_LIGHT = 0.005f;
    private static final float MOST_LIGHT = 2;
    private static final float LIGHT_STEP = (MOST_LIGHT - LEAST_LIGHT) / STEPS;

    private static final float[] LIGHTS = new float[STEPS + 1];
    private static final float[] DENSITIES = new float[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            LIGHTS[i] = (float) Math.exp(-(LEAST_DENSITY + i * DENSITY_STEP));
            DENSITIES[i] = (float) -Math.log(LEAST_LIGHT + i * LIGHT_STEP);
        }
    }

    private Light() {}

    static float of(float density) {
        float at = (density - LEAST_DENSITY) / DENSITY_STEP;
        return at >= 0 && at < STEPS ? between(LIGHTS, at) : (float) Math.exp(-density);
    }

    static float density(float light) {
        float at = (light - LEAST_LIGHT) / LIGHT_STEP;
        return at >= 0 && at < STEPS ? between(DENSITIES, at) : (float) -Math.log(light);
    }

    private static float between(float[] table, float at) {
        int low = (int) at;
        return table[low] + (table[low + 1] - table[low]) * (at - low);
    }
}
