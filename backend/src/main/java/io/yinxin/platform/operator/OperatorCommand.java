package io.yinxin.platform.operator;

import java.io.PrintStream;
import java.sql.SQLException;
import java.util.List;

/** Something an operator does with the installed program; a bean of the capability whose data it is about. */
public interface OperatorCommand {
    /** As typed: {@code verify-audit}. */
    String name();

    /** One line: name, arguments, what it does. */
    String usage();

    /**
     * Does it, on a thread that may wait.
     *
     * @return exit status, 0 if all is well
     * @throws IllegalArgumentException if the arguments make no sense
     */
    int run(List<String> arguments, PrintStream out) throws SQLException;
}
