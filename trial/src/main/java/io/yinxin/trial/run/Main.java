package io.yinxin.trial.run;

import io.yinxin.trial.kit.KitCard;
import io.yinxin.trial.kit.TrialKit;
import io.yinxin.trial.run.Arguments.Misuse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** {@code java -jar yinxin-trial.jar <command> …} */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Words words = new Words(System.getenv());
        try {
            run(Arrays.asList(arguments), words);
        } catch (Misuse e) {
            words.say(e.inChinese(), e.inEnglish());
            System.exit(2);
        } catch (IOException e) {
            words.line(String.valueOf(e.getMessage()));
            System.exit(1);
        }
    }

    private static void run(List<String> all, Words words) throws IOException, InterruptedException {
        String command = all.isEmpty() ? "" : all.getFirst();
        Arguments arguments = Arguments.of(all.subList(Math.min(1, all.size()), all.size()));
        switch (command) {
            case "cards" -> new ListCards(kit(arguments), words).run();
            case "insert" -> InsertCard.of(kit(arguments), arguments, words).run();
            case "remove" -> new RemoveCard(kit(arguments), words).run(card(kit(arguments), arguments.only()));
            case "virtual" ->
                new VirtualSlot(Path.of(arguments.only()), words).run(arguments.optional("signing-takes"));
            case "issue" -> new IssueCard(kit(arguments), words).run(arguments);
            case "policy" ->
                TrialKit.writePolicy(
                        Path.of(arguments.required("agent")),
                        arguments.others(),
                        arguments.optional("ticket-key"),
                        Clock.systemUTC());
            case "agent" -> new StartAgent(kit(arguments), words).run();
            default ->
                throw new Misuse(
                        "命令：cards、insert、remove、virtual、issue、policy、agent（见 docs/trial.md）",
                        "commands: cards, insert, remove, virtual, issue, policy, agent (see docs/trial.md)");
        }
    }

    private static TrialKit kit(Arguments arguments) {
        Path directory = arguments.home().resolve("trial");
        TrialKit kit = TrialKit.existing(directory, Clock.systemUTC());
        if (kit == null) {
            throw new Misuse(
                    directory + " 中没有试用卡。请先运行 make run。",
                    "There are no trial cards in " + directory + ". make run makes them.");
        }
        return kit;
    }

    static KitCard card(TrialKit kit, String id) {
        return kit.cards().stream()
                .filter(card -> card.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Misuse(
                        "没有名为 " + id + " 的试用卡；make cards 列出全部。",
                        "There is no trial card " + id + "; make cards lists them."));
    }
}
