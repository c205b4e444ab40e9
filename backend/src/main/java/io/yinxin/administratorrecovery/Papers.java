package io.yinxin.administratorrecovery;

import java.util.List;

/** Pictures a claim needs, by the names of their fields (ACC-87). */
final class Papers {
    /** The application bears the organisation's seal. */
    static final List<String> SLOTS = List.of("licence", "application", "idFront", "idBack");

    private Papers() {}
}
