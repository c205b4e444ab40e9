package io.yinxin.eseal.ofd.preview;

import io.yinxin.eseal.ofd.Element;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** The outlines of paths. Those of composite units, which are drawn again and again, are read once. */
final class ParsedPaths {
    static final String DATA = "AbbreviatedData";
    /** Pieces; what is beyond is read anew. */
    private static final int MOST_KEPT = 500_000;

    private final Budget budget;
    private final Map<Element, Parsed> kept = new IdentityHashMap<>();
    private int keptPieces;

    private record Parsed(Optional<Path2D> path, int pieces) {}

    ParsedPaths(Budget budget) {
        this.budget = budget;
    }

    /**
     * @param element with the data of a path
     * @return empty if it is none, or too much
     */
    Optional<Path2D> of(Element element) {
        Parsed parsed = kept.get(element);
        if (parsed == null) {
            String data = element.textOf(DATA);
            if (!budget.take(Budget.Cost.READ, data.length())) {
                return Optional.empty();
            }
            Optional<Path2D> path = PathData.read(data);
            parsed = new Parsed(path, path.map(ParsedPaths::pieces).orElse(0));
            if (keptPieces + parsed.pieces <= MOST_KEPT) {
                keptPieces += parsed.pieces;
                kept.put(element, parsed);
            }
        }
        return budget.take(Budget.Cost.OUTLINED, parsed.pieces) ? parsed.path : Optional.empty();
    }

    private static int pieces(Path2D path) {
        int pieces = 0;
        for (PathIterator each = path.getPathIterator(null); !each.isDone(); each.next()) {
            pieces++;
        }
        return pieces;
    }
}
