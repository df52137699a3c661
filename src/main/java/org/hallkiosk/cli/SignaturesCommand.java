package org.hallkiosk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hallkiosk.configuration.Configuration;
import org.hallkiosk.fact.signature.SealedSignature;
import org.hallkiosk.fact.signature.SignatureBreach;
import org.hallkiosk.fact.signature.SignedContent;
import org.hallkiosk.store.Application;
import org.hallkiosk.store.Applications;
import org.hallkiosk.store.KioskStore;
import org.hallkiosk.store.RecordedApplication;
import org.hallkiosk.store.StoreException;
import org.hallkiosk.store.StoreOpening;
import org.hallkiosk.store.StoreTrouble;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code signatures}: whether every signature that this terminal keeps still belongs to the facts and the paper that it was
 * drawn under; with a receipt number only that one, and with {@code --paper} the PDF of that file instead of the kept one.
 * Exit code 0 when all hold, 1 when one does not, 2 when the call, the configuration or the store does not allow it.
 */
@Command(name = "signatures", mixinStandardHelpOptions = true)
public final class SignaturesCommand implements Callable<Integer> {
    private final Speech speech;
    private final CommandConfiguration configurations;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "kiosk-config")
    private Path folder = Path.of("kiosk-config");

    @Option(names = "--json")
    private boolean json;

    @Parameters(index = "0", arity = "0..1", paramLabel = "RECEIPT")
    private Optional<String> receipt = Optional.empty();

    @Option(names = "--paper", paramLabel = "FILE")
    private Optional<Path> paper = Optional.empty();

    private SignaturesCommand(Speech speech, CommandConfiguration configurations) {
        this.speech = speech;
        this.configurations = configurations;
    }

    /** The command, ready to be added to others. */
    public static CommandLine commandLine(Speech speech, CommandConfiguration configurations) {
        return new CommandLine(new SignaturesCommand(speech, configurations));
    }

    @Override
    public Integer call() {
        DeviceAnswers answers = new DeviceAnswers(speech, json);
        if (paper.isPresent() && receipt.isEmpty()) {
            return answers.refused("signatures.no-receipt-for-paper", Map.of());
        }
        Optional<byte[]> shown = Optional.empty();
        if (paper.isPresent()) {
            try {
                shown = Optional.of(Files.readAllBytes(paper.get()));
            } catch (IOException e) {
                return answers.refused(
                        "signatures.no-paper",
                        Map.of("file", paper.get().toString(), "detail", String.valueOf(e.getMessage())));
            }
        }
        Optional<Configuration> configuration = configurations.load(folder, speech.out(), json);
        if (configuration.isEmpty()) {
            return 2;
        }
        Configuration.Store place = configuration.get().store();
        return switch (KioskStore.open(place.folder(), place.keyFile())) {
            case StoreOpening.NotOpened(StoreTrouble trouble, String ignored)
            when trouble == StoreTrouble.IN_USE -> answers.refused("signatures.in-use", Map.of());
            case StoreOpening.NotOpened(StoreTrouble ignored, String detail) ->
                answers.refused("signatures.no-store", Map.of("detail", detail));
            case StoreOpening.Opened(KioskStore store) -> {
                try (store) {
                    yield check(store, shown, answers);
                } catch (StoreException trouble) {
                    yield answers.refused(
                            "signatures.no-store", Map.of("detail", String.valueOf(trouble.getMessage())));
                }
            }
        };
    }

    private int check(KioskStore store, Optional<byte[]> shown, DeviceAnswers answers) throws StoreException {
        Applications applications = store.applications();
        List<String> ids = applications.signed();
        if (receipt.isPresent()) {
            Optional<String> id =
                    applications.idOfReceipt(receipt.get().strip()).filter(ids::contains);
            if (id.isEmpty()) {
                return answers.refused("signatures.no-receipt", Map.of("receipt", receipt.get()));
            }
            ids = List.of(id.get());
        }
        int broken = 0;
        for (String id : ids) {
            Optional<Application> application = applications.find(id).map(RecordedApplication::application);
            if (application.isPresent() && application.get().signature().isPresent()) {
                byte[] document = shown.isPresent()
                        ? shown.get()
                        : applications.document(id).orElse(new byte[0]);
                broken += holds(store, application.get(), document, answers) ? 0 : 1;
            }
        }
        if (!json) {
            Map<String, Object> counts = Map.of("count", ids.size(), "broken", broken);
            speech.say(
                    ids.isEmpty() ? "signatures.none" : broken == 0 ? "signatures.hold" : "signatures.broken", counts);
            speech.out().flush();
        }
        return broken == 0 ? 0 : 1;
    }

    private static boolean holds(KioskStore store, Application application, byte[] document, DeviceAnswers answers) {
        SealedSignature signature = application.signature().orElseThrow();
        Set<SignatureBreach> breaches = store.signatures()
                .check(
                        signature,
                        new SignedContent(
                                application.receiptNumber(), application.facts().values()),
                        document);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("receipt", application.receiptNumber());
        answer.put("code", signature.seal().code().code());
        answer.put("signed", signature.seal().code().signedAt().toString());
        answer.put(
                "signature",
                breaches.isEmpty()
                        ? List.of("holds")
                        : breaches.stream().map(DeviceCalls::keyword).toList());
        answers.say(answer);
        return breaches.isEmpty();
    }
}
