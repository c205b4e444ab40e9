package io.yinxin.usernamerecovery;

import java.util.List;

/** Pictures a request needs, by the names of their fields (RCU-37). */
final class Papers {
    private static final List<String> OF_A_PERSON = List.of("idFront", "idBack");
    private static final List<String> OF_AN_ORGANISATION = List.of("idFront", "idBack", "licence");

    private Papers() {}

    static List<String> of(RecoverableKind kind) {
        return kind == RecoverableKind.INDIVIDUAL ? OF_A_PERSON : OF_AN_ORGANISATION;
    }
}
