package io.yinxin.agent.prompt;

import java.awt.GraphicsEnvironment;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.swing.SwingUtilities;

/** Asks with a window of the agent, above all others. */
public final class WindowScreen implements Screen {

    public static boolean isPossible() {
        return !GraphicsEnvironment.isHeadless();
    }

    @Override
    public String name() {
        return "window";
    }

    @Override
    public Answer show(Dialog dialog) throws InterruptedException {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        CompletableFuture<PromptWindow> window = new CompletableFuture<>();
        try {
            SwingUtilities.invokeAndWait(() -> {
                Look.install();
                PromptWindow opened = new PromptWindow(dialog, answer);
                window.complete(opened);
                opened.open();
            });
            return answer.get(Math.max(1, dialog.atMost().toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Answer.of(Answer.Outcome.TIMEOUT);
        } catch (ExecutionException | InvocationTargetException e) {
            throw new IllegalStateException("window", e.getCause());
        } finally {
            window.thenAccept(opened -> SwingUtilities.invokeLater(opened::dispose));
        }
    }
}
