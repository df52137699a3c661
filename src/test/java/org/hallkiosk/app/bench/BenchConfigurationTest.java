package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchConfigurationTest {
    @Test
    void everySimulatedPortBecomesARealOneOfItsOwnWhereNothingAnswers() {
        String rewritten = BenchConfiguration.rewritten("""
                display: {orientation: portrait}
                devices:
                  A: {kind: id-card-reader, model: a, port: simulated}
                  B: {kind: ticket-printer, model: b, port: simulated}
                  C: {kind: document-printer, model: c, port: simulated}
                """);

        assertThat(rewritten)
                .contains("orientation: landscape")
                .contains("model: a, port: \"tcp://127.0.0.1:1\"")
                .contains("model: b, port: \"tcp://127.0.0.1:2\"")
                .contains("model: c, port: \"ipp://127.0.0.1:1/ipp/print\"");
    }
}
