package org.hallkiosk.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.PrintEntry;
import org.hallkiosk.store.PrintJournal;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.store.StoreTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code prints}: the prints that a crash or power cut left behind, each with what to do; {@code prints printed JOB} and
 * {@code prints not-printed JOB} settle one. Exit code 0 when nothing is left to settle, 1 when something is, 2 when the
 * call, the configuration or the store does not allow it.
 */
@Command(name = "prints", mixinStandardHelpOptions = true)
public final class PrintsCommand implements Callable<Integer> {
    private final Speech speech;
    private final CommandConfiguration configurations;

    @Mixin
    private Options options = new Options();

    private PrintsCommand(Speech speech, CommandConfiguration configurations) {
        this.speech = speech;
        this.configurations = configurations;
    }

    /** The command with everything below it. */
    public static CommandLine commandLine(Speech speech, CommandConfiguration configurations) {
        PrintsCommand list = new PrintsCommand(speech, configurations);
        return new CommandLine(list).addSubcommand(new Printed(list)).addSubcommand(new NotPrinted(list));
    }

    /** What each of them can be told. */
    static final class Options {
        @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
        Path folder = Path.of("kiosk-config");

        @Option(names = "--json")
        boolean json;
    }

    private interface Work {
        int on(PrintJournal journal) throws StoreException;
    }

    @Override
    public Integer call() {
        return withJournal(options, journal -> list(journal, options));
    }

    private int list(PrintJournal journal, Options asked) throws StoreException {
        List<PrintEntry> uncertain = journal.uncertain();
        List<PrintEntry> unsent = journal.prepared();
        uncertain.forEach(entry -> say(entry, "uncertain", asked));
        unsent.forEach(entry -> say(entry, "unsent", asked));
        boolean settled = uncertain.isEmpty() && unsent.isEmpty();
        if (settled && !asked.json) {
            speech.say("prints.none", Map.of());
            speech.out().flush();
        }
        return settled ? 0 : 1;
    }

    private void say(PrintEntry entry, String state, Options asked) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("job", entry.jobId());
        answer.put("kind", DeviceCalls.keyword(entry.kind()));
        answer.put("subject", entry.subjectId());
        answer.put("print", state);
        answer.put("since", entry.changedAt().toString());
        answer.put("next", speech.text("prints.next." + state, Map.of("job", entry.jobId())));
        new DeviceAnswers(speech, asked.json).say(answer);
    }

    private int withJournal(Options asked, Work work) {
        DeviceAnswers answers = new DeviceAnswers(speech, asked.json);
        Optional<Configuration> configuration = configurations.load(asked.folder, speech.out(), asked.json);
        if (configuration.isEmpty()) {
            return 2;
        }
        Configuration.Store place = configuration.get().store();
        return switch (KioskStore.open(place.folder(), place.keyFile())) {
            case StoreOpening.NotOpened(StoreTrouble trouble, String ignored)
            when trouble == StoreTrouble.IN_USE ->
                answers.refused(
                        "prints.in-use",
                        Map.of("port", String.valueOf(configuration.get().monitorPort())));
            case StoreOpening.NotOpened(StoreTrouble ignored, String detail) ->
                answers.refused("prints.no-store", Map.of("detail", detail));
            case StoreOpening.Opened(KioskStore store) -> {
                try (store) {
                    yield work.on(store.printJournal());
                } catch (StoreException trouble) {
                    yield answers.refused("prints.no-store", Map.of("detail", String.valueOf(trouble.getMessage())));
                }
            }
        };
    }

    private interface Settling {
        boolean settle(PrintJournal journal, String job) throws StoreException;
    }

    private int settle(Options asked, String job, Settling settling) {
        return withJournal(
                asked,
                journal -> settling.settle(journal, job)
                        ? list(journal, asked)
                        : new DeviceAnswers(speech, asked.json)
                                .refused("prints.nothing-to-settle", Map.of("job", job)));
    }

    @Command(name = "printed", mixinStandardHelpOptions = true)
    private static final class Printed implements Callable<Integer> {
        private final PrintsCommand prints;

        @Parameters(index = "0", paramLabel = "JOB")
        private String job = "";

        @Mixin
        private Options options = new Options();

        Printed(PrintsCommand prints) {
            this.prints = prints;
        }

        @Override
        public Integer call() {
            return prints.settle(options, job, PrintJournal::foundPrinted);
        }
    }

    @Command(name = "not-printed", mixinStandardHelpOptions = true)
    private static final class NotPrinted implements Callable<Integer> {
        private final PrintsCommand prints;

        @Parameters(index = "0", paramLabel = "JOB")
        private String job = "";

        @Mixin
        private Options options = new Options();

        NotPrinted(PrintsCommand prints) {
            this.prints = prints;
        }

        @Override
        public Integer call() {
            return prints.settle(options, job, PrintJournal::foundNotPrinted);
        }
    }
}
