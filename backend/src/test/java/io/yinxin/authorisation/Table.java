package io.yinxin.authorisation;

import io.yinxin.platform.security.Duty;
import io.yinxin.platform.security.Right;
import io.yinxin.platform.security.UserKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** docs/authorisation.md, read: the one table from which the tests of this package are made. */
final class Table {
    private static final Path GUIDE = Path.of("../docs/authorisation.md");
    private static final int OPERATIONS = 8;

    private Table() {}

    /**
     * @param duties of the staff; empty for what is not the staff's
     * @param scope of applications; empty where none may
     * @param operations by their ids in the contract
     */
    record Row(Right right, Set<UserKind> kinds, Set<Duty> duties, String scope, List<String> operations) {}

    static List<Row> rows() {
        try {
            return Files.readAllLines(GUIDE).stream()
                    .map(line -> Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList())
                    .filter(cells ->
                            cells.size() > OPERATIONS + 1 && cells.get(1).startsWith("`"))
                    .map(cells -> row(cells.subList(1, cells.size())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> cells) {
        Set<UserKind> kinds = EnumSet.noneOf(UserKind.class);
        for (UserKind kind : UserKind.values()) {
            if (cells.get(1 + kind.ordinal()).equals("●")) {
                kinds.add(kind);
            }
        }
        Set<Duty> duties = EnumSet.noneOf(Duty.class);
        if (cells.get(6).equals("all")) {
            duties = EnumSet.allOf(Duty.class);
        } else {
            words(cells.get(6)).stream().map(Duty::valueOf).forEach(duties::add);
        }
        return new Row(
                Right.valueOf(code(cells.getFirst())), kinds, duties, code(cells.get(7)), words(cells.get(OPERATIONS)));
    }

    private static List<String> words(String cell) {
        List<String> words = new ArrayList<>();
        for (String word : cell.split(",")) {
            if (!word.isBlank()) {
                words.add(code(word));
            }
        }
        return words;
    }

    private static String code(String cell) {
        return cell.replace("`", "").strip();
    }
}
