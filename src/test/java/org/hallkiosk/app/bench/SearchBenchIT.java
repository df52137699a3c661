package org.hallkiosk.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SearchBenchIT {
    @Test
    void eachKeyIsAnsweredAmongTenThousandServicesWithinAGlance() {
        List<Figure> figures =
                new SearchBench(Path.of("/usr/share/rime-data/pinyin_simp.dict.yaml")).measure(10_000, 1);
        assertThat(figures)
                .extracting(Figure::id)
                .containsExactly("search-key", "search-key-99-of-100", "search-index", "search-heap");
        assertThat(figures.getFirst().holds())
                .as("%s", figures.getFirst().sample().median())
                .isTrue();
    }
}
