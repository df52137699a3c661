package org.hallkiosk.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.net.ssl.SSLContext;
import org.hallkiosk.platform.HttpWire;
import org.hallkiosk.platform.TerminalCredential;
import org.hallkiosk.platform.TerminalKey;
import org.hallkiosk.platform.TrustedCertificates;
import org.hallkiosk.platform.kit.ContractKit;
import org.hallkiosk.platform.kit.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code platform check URL}: the contract's tests against a platform. Exit code 0 when it keeps every rule that was tried, 1
 * when it breaks one, 2 when nothing answers there or the call does not allow to ask.
 */
@Command(name = "check", mixinStandardHelpOptions = true)
final class PlatformCheckCommand implements Callable<Integer> {
    private final Speech speech;

    @Parameters(paramLabel = "URL")
    private String url = "";

    @Option(names = "--terminal", paramLabel = "ID")
    private String terminal = "T-0001";

    @Option(names = "--key", paramLabel = "FILE")
    private Optional<Path> key = Optional.empty();

    @Option(names = "--certificates", paramLabel = "FILE")
    private Optional<Path> certificates = Optional.empty();

    @Option(names = "--json")
    private boolean json;

    PlatformCheckCommand(Speech speech) {
        this.speech = speech;
    }

    @Override
    public Integer call() throws InterruptedException {
        DeviceAnswers answers = new DeviceAnswers(speech, json);
        Optional<URI> address = PlatformCommand.address(url);
        if (address.isEmpty()) {
            return answers.refused("platform.no-address", Map.of("given", url));
        }
        Optional<TerminalCredential> credential;
        Optional<SSLContext> trust;
        try {
            credential = key.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new TerminalCredential(
                            terminal, TerminalKey.existing(key.get()).getPrivate()));
            trust = certificates.isEmpty() ? Optional.empty() : Optional.of(TrustedCertificates.of(certificates.get()));
        } catch (IOException e) {
            return answers.refused("platform.unusable", Map.of("why", String.valueOf(e.getMessage())));
        }
        List<Finding> findings;
        try (HttpWire wire = new HttpWire(address.get(), trust)) {
            findings = new ContractKit(wire, credential, Clock.systemUTC()).run();
        }
        if (findings.isEmpty()) {
            return answers.refused("platform.nobody", Map.of("address", url));
        }
        findings.forEach(json ? this::print : this::say);
        long broken = findings.stream().filter(Finding.Broken.class::isInstance).count();
        if (!json) {
            long skipped =
                    findings.stream().filter(Finding.NotTried.class::isInstance).count();
            speech.say(
                    broken == 0 ? "platform.keeps" : "platform.breaks",
                    Map.of("rules", findings.size() - skipped, "broken", broken));
            if (skipped > 0) {
                speech.say("platform.not-tried", Map.of("skipped", skipped));
            }
        }
        speech.out().flush();
        return broken == 0 ? 0 : 1;
    }

    private void say(Finding finding) {
        String rule = speech.text("platform.rule." + finding.rule().keyword(), Map.of());
        switch (finding) {
            case Finding.Kept ignored -> speech.say("platform.finding.kept", Map.of("rule", rule));
            case Finding.Broken(var ignored, String wanted, String came) ->
                speech.say("platform.finding.broken", Map.of("rule", rule, "wanted", wanted, "came", came));
            case Finding.NotTried ignored -> speech.say("platform.finding.not-tried", Map.of("rule", rule));
        }
    }

    private void print(Finding finding) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("rule", finding.rule().keyword());
        switch (finding) {
            case Finding.Kept ignored -> line.put("outcome", "kept");
            case Finding.Broken(var ignored, String wanted, String came) -> {
                line.put("outcome", "broken");
                line.put("wanted", wanted);
                line.put("came", came);
            }
            case Finding.NotTried ignored -> line.put("outcome", "not-tried");
        }
        speech.out().println(JsonLine.of(line));
    }
}
