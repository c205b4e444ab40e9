package io.yinxin;

import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import io.yinxin.platform.operator.OperatorCommand;
import jakarta.enterprise.context.Dependent;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Runs the command named by the first argument. Exit status: the command's own, 1 on failure, 2 on wrong use. */
@Dependent
public class OperatorCommands implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(OperatorCommands.class);
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final List<OperatorCommand> commands;

    OperatorCommands(@All List<OperatorCommand> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... arguments) {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16),
                false,
                StandardCharsets.UTF_8);
        try {
            return run(List.of(arguments), out);
        } finally {
            out.flush();
        }
    }

    private int run(List<String> arguments, PrintStream out) {
        Optional<OperatorCommand> command = commands.stream()
                .filter(one -> one.name().equals(arguments.getFirst()))
                .findFirst();
        if (command.isEmpty()) {
            out.println(usage());
            return WRONG_USE;
        }
        try {
            return command.get().run(arguments.subList(1, arguments.size()), out);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(command.get().usage());
            return WRONG_USE;
        } catch (SQLException e) {
            LOG.errorf("%s: %s", command.get().name(), e.getMessage());
            return FAILED;
        }
    }

    private String usage() {
        StringBuilder usage = new StringBuilder("Without arguments: run the server. Commands:");
        commands.stream()
                .sorted(Comparator.comparing(OperatorCommand::name))
                .forEach(command -> usage.append("\n  ").append(command.usage()));
        return usage.toString();
    }
}
